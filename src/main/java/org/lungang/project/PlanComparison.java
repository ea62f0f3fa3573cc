package org.lungang.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Comparison;
import org.lungang.compare.Variant;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.page.ComparisonPage;
import org.lungang.report.ComparisonFiles;

/** Plans of several folders side by side. */
public final class PlanComparison {

  private PlanComparison() {}

  /**
   * Opens plans and puts them side by side, each called as its path without the folders that all
   * lie in: papers name plans, not places on a disk.
   *
   * @param paths folders of plans, or plan files in such folders; two or more
   * @param otherData where the lists lie now; null for where the plans say
   * @param notes gets what is worth knowing besides
   * @throws ProjectFailure if one cannot be opened
   */
  public static Comparison of(List<Path> paths, @Nullable Path otherData, Consumer<Named> notes) {
    OpenedPlan.Opener opener = new OpenedPlan.Opener(otherData, notes);
    List<Variant> variants = new ArrayList<>();
    int shared = shared(paths);
    for (Path path : paths) {
      String name =
          path.subpath(Math.min(shared, path.getNameCount() - 1), path.getNameCount()).toString();
      variants.add(opener.open(path).variant(language -> name));
    }
    return Comparison.of(variants);
  }

  /** How many folders all paths begin with, none of which is a plan itself. */
  private static int shared(List<Path> paths) {
    Path first = paths.get(0);
    int shared = 0;
    while (startAlike(paths, first, shared + 1)) {
      shared++;
    }
    return shared;
  }

  private static boolean startAlike(List<Path> paths, Path first, int names) {
    return paths.stream()
        .allMatch(
            path ->
                path.getNameCount() > names
                    && path.isAbsolute() == first.isAbsolute()
                    && path.subpath(0, names).equals(first.subpath(0, names)));
  }

  /**
   * Writes the files of a comparison.
   *
   * @throws ProjectFailure if they cannot be written; what was there is as it was
   */
  public static void write(
      Path out, Comparison comparison, Language language, Consumer<Named> notes) {
    PlanFolder.write(out, files(comparison, language), notes);
  }

  /** The files of a comparison. */
  static List<OutputFile> files(Comparison comparison, Language language) {
    List<OutputFile> files = new ArrayList<>(ComparisonFiles.of(comparison, language));
    files.add(ComparisonPage.of(comparison, language));
    return files;
  }
}
