package org.lungang.page;

import static org.lungang.page.Wording.number;
import static org.lungang.page.Wording.percent;
import static org.lungang.page.Wording.say;

import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.Ratio;
import org.lungang.staffing.PossiblePosting;

/** How much longer commutes become, and who bears the most. */
final class CommuteSection {

  /** How many of those who bear the most are shown. */
  static final int SHOWN_PEOPLE = 20;

  private CommuteSection() {}

  /** Writes the section's content. */
  static void write(PlanFacts facts, Html html) {
    List<PossiblePosting> postings = facts.postings();
    if (postings.isEmpty()) {
      html.element("p", say("nobody"));
      return;
    }
    html.element("p", lead(facts.commutes()), "id", "commutes-lead");
    if (!facts.commutes().isKnown()) {
      return;
    }
    GroupChoice.write(facts, "commutes", html);
    Figure.write(
        "commutes-chart", say("commutes.chart"), say("commutes.description"), () -> {}, html);
    bins(postings).write(html);
    people(facts, postings).write(html);
  }

  /** How much longer the way becomes, and what the few bear who bear most of it. */
  static Message lead(PlanFacts.Commutes commutes) {
    if (!commutes.isKnown()) {
      return say("commutes.unknown");
    }
    return say(
        "commutes.lead",
        number(commutes.mean().rounded(1)),
        number(commutes.longest()),
        commutes.worst().whole(),
        percent(commutes.worstShare()));
  }

  private static HtmlTable bins(List<PossiblePosting> postings) {
    HtmlTable table =
        new HtmlTable(say("commutes.caption"))
            .id("bin-rows")
            .text(say("commutes.minutes"))
            .number(say("commutes.people"))
            .number(say("commutes.share"));
    long[] bins = PlanFacts.bins(postings);
    for (int bin = 0; bin < bins.length; bin++) {
      table.row(PlanFacts.binName(bin), bins[bin], percent(new Ratio(bins[bin], postings.size())));
    }
    return table;
  }

  private static HtmlTable people(PlanFacts facts, List<PossiblePosting> postings) {
    HtmlTable table =
        new HtmlTable(say("most.caption"))
            .id("most-rows")
            .style("people")
            .text(say("most.name"))
            .text(say("routes.from"))
            .text(say("routes.to"))
            .text(say("routes.flow"))
            .number(say("most.extra"))
            .number(say("most.minutes"))
            .note(say("most.note", SHOWN_PEOPLE));
    for (PossiblePosting posting : PlanFacts.longest(postings, SHOWN_PEOPLE)) {
      table.row(
          posting.staffId() + " " + posting.standing().member().name(),
          facts.school(posting.homeSchoolId()).name(),
          facts.school(posting.hostSchoolId()).name(),
          posting.flow().label(),
          posting.extraMinutes(),
          posting.minutes());
    }
    return table;
  }
}
