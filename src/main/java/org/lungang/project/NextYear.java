package org.lungang.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.OccupiedFolderException;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.staffing.Staffing;
import org.lungang.years.NextLists;
import org.lungang.years.RosterMerge;
import org.lungang.years.YearChange;

/**
 * The lists of the year after a plan, put together with a new roster where there is one.
 *
 * @param year the new year
 * @param lists its lists, and what became of whom
 */
public record NextYear(int year, NextLists lists) {

  /**
   * The year after a plan. Approvals of exemptions lapse.
   *
   * @param roster the new year's own lists; null where the old ones go on
   */
  public static NextYear of(OpenedPlan opened, @Nullable District roster) {
    int year = opened.staffing().year() + 1;
    NextLists lists = NextLists.of(opened.staffing(), opened.plan(), NextLists.Approvals.LAPSE);
    return new NextYear(
        year, roster == null ? lists : RosterMerge.merge(lists, roster, Staffing.firstDay(year)));
  }

  /** How many changes there are of each kind that there are any of, in the order of the kinds. */
  public Map<YearChange.Kind, Integer> counts() {
    Map<YearChange.Kind, Integer> counts = new EnumMap<>(YearChange.Kind.class);
    lists.changes().forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
    return counts;
  }

  /** The changes that somebody has to confirm before the new year is planned. */
  public List<YearChange> toConfirm() {
    return lists.changes().stream().filter(change -> change.kind().isToConfirm()).toList();
  }

  /**
   * Writes the lists.
   *
   * @throws ProjectFailure if the folder holds something else, or cannot be written
   */
  public void write(Path out, Language language) {
    try {
      DatasetWriter.write(
          lists.district(),
          out,
          language == Language.ZH ? DatasetStyle.CHINESE : DatasetStyle.ENGLISH);
    } catch (OccupiedFolderException e) {
      throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, e.message());
    } catch (IOException e) {
      throw OutputPlace.of(out, e);
    }
  }
}
