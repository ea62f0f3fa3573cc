package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Generator;
import org.lungang.language.Language;
import org.lungang.policy.PolicyWriter;
import org.lungang.web.Json;
import org.lungang.web.Refusal;

/** Makes the folder of a project; {@code project.json} is written last, so that half is none. */
final class NewProject {

  private NewProject() {}

  /** Something that writes the files of a project into a folder. */
  interface Making {
    void in(Path folder) throws IOException;
  }

  /**
   * Makes a project in a folder that holds nothing yet. It is made beside its place and moved there
   * when it is whole, so that neither a full disk nor an end by force leaves half a project.
   *
   * @throws Refusal if the folder has anything in it, or is none
   */
  static void make(Path folder, Making making) throws IOException {
    requireFree(folder);
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      throw new Refusal(409, Text.say("start.occupied", folder));
    }
    Path beside = parent.resolve("." + folder.getFileName() + ".new");
    delete(beside);
    try {
      Files.createDirectories(beside);
      making.in(beside);
      // Empty, or not there.
      Files.deleteIfExists(folder);
      Files.move(beside, folder);
    } catch (IOException | RuntimeException e) {
      try {
        delete(beside);
      } catch (IOException alsoThis) {
        e.addSuppressed(alsoThis);
      }
      throw e;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void requireFree(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        if (all.findAny().isPresent()) {
          throw new Refusal(409, Text.say("start.occupied", folder));
        }
      }
    } else if (Files.exists(folder)) {
      throw new Refusal(409, Text.say("start.occupied", folder));
    }
  }

  /** A project of a synthetic district. */
  static void ofSample(Path folder, SampleAsked sample) throws IOException {
    DatasetWriter.write(
        sample.generate(),
        folder.resolve("lists"),
        sample.language() == Language.ZH ? DatasetStyle.CHINESE : DatasetStyle.ENGLISH);
    finish(
        folder,
        Text.say("start.sample-name", sample.shape().id()).in(sample.language()),
        Generator.plannedYear(),
        policyFrom(sample.policyId()),
        sample.language());
  }

  /** A project of lists that were read, or of empty ones. */
  static void of(
      Path folder,
      String name,
      int year,
      String policyId,
      Language language,
      Map<Table, RawTable> tables)
      throws IOException {
    Path lists = folder.resolve("lists");
    for (Table table : Table.values()) {
      RawTable raw = tables.get(table);
      if (raw == null) {
        raw = RawTable.empty(table, language);
      }
      ProjectFolder.write(lists.resolve(table.fileName(language)), raw.toCsv());
    }
    finish(folder, name, year, policyFrom(policyId), language);
  }

  /** The text of a policy that differs in nothing yet from the shipped one that it starts from. */
  static String policyFrom(String policyId) {
    return "id: our-policy\nextends: "
        + PolicyWriter.toYaml(policyId)
        + "\nname: {en: Our policy, zh: 我们的政策}\n";
  }

  /** Writes what makes a folder of lists a project. */
  static void finish(Path folder, String name, int year, String policy, Language language)
      throws IOException {
    ProjectFolder.write(
        folder.resolve(ProjectFolder.POLICY), policy.getBytes(StandardCharsets.UTF_8));
    ProjectFolder.write(
        folder.resolve(ProjectFolder.OBJECTIONS), "{}\n".getBytes(StandardCharsets.UTF_8));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("format", ProjectFolder.FORMAT);
    settings.put("name", name);
    settings.put("year", year);
    settings.put("language", language == Language.ZH ? "zh" : "en");
    settings.put("plan", "");
    ProjectFolder.write(
        folder.resolve(ProjectFolder.SETTINGS),
        (Json.text(settings) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
