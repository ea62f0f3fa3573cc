package org.lungang.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.page.HorizonPage;
import org.lungang.policy.Policy;
import org.lungang.report.HorizonTables;
import org.lungang.report.HorizonText;
import org.lungang.search.engine.SearchScore;
import org.lungang.years.Futures;
import org.lungang.years.Horizon;

/** The years to come, as a page and tables. */
public final class YearsAhead {

  private YearsAhead() {}

  /**
   * Writes them into a folder, or else into a second one.
   *
   * @param scenarios what becomes true in the years, in words
   * @param bound of all years together, where they were planned ahead
   * @param futures in which the first year's plan was tried, if it was
   * @param notes gets what is worth knowing besides
   * @return the folder that was written
   * @throws ProjectFailure if they cannot be written anywhere; what was there is as it was
   */
  public static Path write(
      Path out,
      Horizon.Outlook outlook,
      District district,
      Policy policy,
      Horizon.Assumptions assumptions,
      List<Named> scenarios,
      @Nullable SearchScore bound,
      @Nullable Futures futures,
      Language language,
      Consumer<Named> notes) {
    List<OutputFile> files = new ArrayList<>(List.of(HorizonText.csv(outlook, language)));
    files.addAll(HorizonTables.files(outlook, language));
    files.add(
        HorizonPage.of(
            outlook,
            district.name(),
            policy.name(),
            assumptions,
            scenarios,
            bound,
            futures,
            language));
    return SecondPlace.write(out, files, notes);
  }
}
