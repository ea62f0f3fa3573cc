package org.lungang.page;

import static org.lungang.page.Wording.say;
import static org.lungang.page.Wording.word;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.language.Named;
import org.lungang.policy.Flow;
import org.lungang.policy.Kind;

/** Who goes where: a picture drawn from coordinates, a Sankey diagram, and the table of both. */
final class FlowSection {

  private static final int SHOWN_ROUTES = 60;

  private final PlanFacts facts;
  private final Html html;

  private FlowSection(PlanFacts facts, Html html) {
    this.facts = facts;
    this.html = html;
  }

  /** Writes the section's content. */
  static void write(PlanFacts facts, Html html) {
    new FlowSection(facts, html).write();
  }

  private void write() {
    if (facts.routes().isEmpty()) {
      html.element("p", say("nobody"));
      return;
    }
    GroupChoice.write(facts, "flows", html);
    Figure.write("map", say("map.caption"), say("map.description"), this::writeKey, html);
    html.element("p", "", "class", "note", "id", "map-rest", "hidden", "");
    long unplaced =
        facts.staffing().district().schools().stream()
            .filter(school -> school.coordinates() == null)
            .count();
    if (unplaced > 0) {
      html.element("p", say("map.unplaced", unplaced), "class", "note");
    }
    Figure.write("groups-chart", say("bars.caption"), say("bars.description"), () -> {}, html);
    Figure.write("sankey", say("sankey.caption"), say("sankey.description"), () -> {}, html);
    routes().writeFolded(say("routes.show"), html);
  }

  private void writeKey() {
    html.open("ul", "class", "key").line();
    for (String shape : List.of("lead", "lead-target", "member", "target")) {
      html.open("li");
      MapKey.symbol(shape, html);
      html.text(say("key." + shape)).close("li").line();
    }
    for (Kind kind : kinds()) {
      html.open("li");
      MapKey.line(kind, html);
      html.text(word(kind)).close("li").line();
    }
    html.element("li", say("key.width"));
    html.close("ul").line();
  }

  private Set<Kind> kinds() {
    Set<Kind> kinds = new TreeSet<>();
    facts.routes().forEach(route -> kinds.add(route.flow().kind()));
    return kinds;
  }

  private HtmlTable routes() {
    HtmlTable table =
        new HtmlTable(say("routes.caption"))
            .id("routes")
            .text(say("routes.from"))
            .text(say("routes.to"))
            .text(say("routes.group"))
            .text(say("routes.flow"))
            .number(say("routes.people"));
    List<PlanFacts.Route> routes = facts.routes();
    for (PlanFacts.Route route : routes.subList(0, Math.min(routes.size(), SHOWN_ROUTES))) {
      table.row(
          schoolName(route.homeSchoolId()),
          schoolName(route.hostSchoolId()),
          route.group().idAndName(),
          flowName(route.flow()),
          route.people());
    }
    if (routes.size() > SHOWN_ROUTES) {
      table.note(say("routes.more", SHOWN_ROUTES, routes.size()));
    }
    return table;
  }

  /** A flow and its kind, once where both are called the same. */
  private Named flowName(Flow flow) {
    Named kind = word(flow.kind());
    return flow.label().in(html.language()).equals(kind.in(html.language()))
        ? kind
        : say("routes.flow.of", flow.label(), kind);
  }

  private String schoolName(String schoolId) {
    return facts.school(schoolId).idAndName();
  }
}
