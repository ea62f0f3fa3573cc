package org.lungang.page;

import static org.lungang.page.Wording.say;
import static org.lungang.page.Wording.word;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
    gaps(facts).writeFolded(say("gaps.show"), html);
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

  private static HtmlTable gaps(PlanFacts facts) {
    HtmlTable table =
        new HtmlTable(say("gaps.caption"))
            .text(say("gaps.school"))
            .text(say("subjects.subject"))
            .number(say("subjects.required"))
            .number(say("subjects.before"))
            .number(say("subjects.after"))
            .number(say("subjects.missing-after"));
    List<SubjectCoverage> gaps =
        facts.coverage().stream()
            .filter(row -> row.missingAfter() > 0)
            .sorted(Comparator.comparingInt(SubjectCoverage::missingAfter).reversed())
            .toList();
    for (SubjectCoverage gap : gaps.subList(0, Math.min(gaps.size(), SHOWN_GAPS))) {
      School school = facts.school(gap.schoolId());
      table.row(
          school.id() + " " + school.name(),
          word(gap.subject()),
          gap.required(),
          gap.before(),
          gap.after(),
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
    return table;
  }
}
