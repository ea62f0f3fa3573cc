package org.lungang.page;

import static org.lungang.page.Wording.say;
import static org.lungang.page.Wording.word;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lungang.district.School;
import org.lungang.page.PlanFacts.SubjectSum;
import org.lungang.plan.SubjectCoverage;

/** Which subjects lack teachers before and after the plan, over the district and by school. */
final class SubjectSection {

  private static final int SHOWN_GAPS = 40;

  private SubjectSection() {}

  /** Writes the section's content. */
  static void write(PlanFacts facts, Html html) {
    if (facts.coverage().isEmpty()) {
      html.element("p", say("subjects.none"));
      return;
    }
    html.element("p", say("subjects.lead"));
    GroupChoice.write(facts, "subjects", html);
    Figure.write(
        "subjects-chart", say("subjects.chart"), say("subjects.description"), () -> {}, html);
    sums(facts.subjects()).write(html);
    writeGaps(facts, Gaps.MADE, html);
    writeGaps(facts, Gaps.LEFT, html);
  }

  private static HtmlTable sums(Collection<SubjectSum> sums) {
    HtmlTable table =
        new HtmlTable(say("subjects.caption"))
            .id("subject-rows")
            .text(say("subjects.subject"))
            .number(say("subjects.required"))
            .number(say("subjects.before"))
            .number(say("subjects.after"))
            .number(say("subjects.missing-before"))
            .number(say("subjects.missing-after"))
            .number(say("subjects.surplus-before"))
            .number(say("subjects.surplus-after"))
            .note(say("subjects.note"));
    for (SubjectSum sum : sums) {
      table.row(
          word(sum.subject()),
          sum.required(),
          sum.before(),
          sum.after(),
          sum.missingBefore(),
          sum.missingAfter(),
          sum.surplusBefore(),
          sum.surplusAfter());
    }
    return table;
  }

  /** Where posts have no teacher after the plan: by the plan's own doing, or from before. */
  enum Gaps {
    /** The plan opens the gap or widens it. */
    MADE,
    /** The gap was there before, as large or larger. */
    LEFT;

    /** The schools and subjects with such gaps, the largest first. */
    List<SubjectCoverage> of(List<SubjectCoverage> coverage) {
      return coverage.stream()
          .filter(row -> row.missingAfter() > 0)
          .filter(row -> (row.missingAfter() > row.missingBefore()) == (this == MADE))
          .sorted(Comparator.comparingInt(SubjectCoverage::missingAfter).reversed())
          .toList();
    }

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The id of the table's body. */
    String rowsId() {
      return "gaps-" + key();
    }
  }

  private static void writeGaps(PlanFacts facts, Gaps kind, Html html) {
    List<SubjectCoverage> gaps = kind.of(facts.coverage());
    HtmlTable table =
        new HtmlTable(say("gaps." + kind.key()))
            .id(kind.rowsId())
            .text(say("gaps.school"))
            .text(say("subjects.subject"))
            .number(say("subjects.required"))
            .number(say("subjects.before"))
            .number(say("subjects.after"))
            .number(say("subjects.missing-before"))
            .number(say("subjects.missing-after"));
    for (SubjectCoverage gap : gaps.subList(0, Math.min(gaps.size(), SHOWN_GAPS))) {
      School school = facts.school(gap.schoolId());
      table.row(
          school.idAndName(),
          word(gap.subject()),
          gap.required(),
          gap.before(),
          gap.after(),
          gap.missingBefore(),
          gap.missingAfter());
    }
    if (gaps.isEmpty()) {
      table.note(say("gaps.none"));
    } else if (gaps.size() > SHOWN_GAPS) {
      table.note(
          say(
              "gaps.more",
              gaps.size() - SHOWN_GAPS,
              gaps.stream().skip(SHOWN_GAPS).mapToLong(SubjectCoverage::missingAfter).sum()));
    }
    long missing = gaps.stream().mapToLong(SubjectCoverage::missingAfter).sum();
    table.writeFolded(say("gaps.show." + kind.key(), gaps.size(), missing), html);
  }
}
