package org.lungang.page;

import static org.lungang.page.Wording.say;

import java.util.List;
import org.lungang.district.Group;
import org.lungang.report.PaperTitle;

/** The choice of the district or one group that a section's charts and tables show. */
final class GroupChoice {

  private GroupChoice() {}

  /**
   * Writes it; of no use, and so not shown, where no script runs.
   *
   * @param section tells the choices of a page apart
   */
  static void write(PlanFacts facts, String section, Html html) {
    List<Group> groups = facts.staffing().district().groups();
    if (groups.size() < 2) {
      return;
    }
    String id = "choice-" + section;
    html.open("p", "class", "choice drawn", "hidden", "")
        .open("label", "for", id)
        .text(say("choice." + section))
        .close("label")
        .text(" ")
        .open("select", "id", id)
        .line();
    html.element("option", PaperTitle.whole(facts.staffing().district()), "value", "0");
    for (int i = 0; i < groups.size(); i++) {
      html.element("option", groups.get(i).idAndName(), "value", Integer.toString(i + 1));
    }
    html.close("select").close("p").line();
  }
}
