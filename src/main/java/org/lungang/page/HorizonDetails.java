package org.lungang.page;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.report.HorizonTables;
import org.lungang.years.Horizon;

/**
 * The tables of {@code horizon.html} about groups, subjects and schools, a column for each year.
 */
final class HorizonDetails {

  private static final int SHOWN_SCHOOLS = 100;
  private static final String NOTHING = "–";

  private HorizonDetails() {}

  static void add(Horizon.Outlook outlook, Html html) {
    HtmlTable groups = table("groups", "group", outlook).note(say("of-due"));
    for (Group group : HorizonTables.groups(outlook)) {
      row(groups, group.name(), outlook, year -> ofGroup(year, group));
    }
    groups.write(html);
    HtmlTable sent = table("subjects", "subject", outlook).note(say("of-due"));
    HtmlTable retired = table("subjects-retired", "subject", outlook);
    HtmlTable missing = table("subjects-missing", "subject", outlook);
    for (Subject subject : HorizonTables.subjects(outlook)) {
      Named name = subject.word();
      row(sent, name, outlook, year -> ofSubject(year, subject));
      row(retired, name, outlook, year -> number(year, subject, Horizon.OfSubject::retired));
      row(missing, name, outlook, year -> number(year, subject, Horizon.OfSubject::missing));
    }
    sent.write(html);
    retired.write(html);
    missing.write(html);
    addSchools(outlook, html);
  }

  private static void addSchools(Horizon.Outlook outlook, Html html) {
    List<HorizonTables.Short> shortages = HorizonTables.shortages(outlook);
    if (shortages.isEmpty()) {
      html.element("p", say("schools.none"));
      return;
    }
    HtmlTable schools = new HtmlTable(say("schools")).text(say("school")).text(say("subject"));
    outlook.years().forEach(year -> schools.number(String.valueOf(year.year())));
    for (HorizonTables.Short each :
        shortages.subList(0, Math.min(SHOWN_SCHOOLS, shortages.size()))) {
      List<Object> cells = new ArrayList<>(List.of(each.school().name(), each.subject().word()));
      outlook.years().forEach(year -> cells.add(each.missing().getOrDefault(year.year(), 0)));
      schools.row(cells.toArray());
    }
    if (shortages.size() > SHOWN_SCHOOLS) {
      schools.note(say("schools.more", SHOWN_SCHOOLS, shortages.size(), HorizonTables.SCHOOLS));
    }
    schools.write(html);
  }

  /** How many people are sent once, twice and more often, and what each of them travels for it. */
  static void addTimes(Horizon.Outlook outlook, Html html) {
    SortedMap<Integer, List<Horizon.Burden>> byTimes = new TreeMap<>();
    outlook
        .burdens()
        .forEach(
            burden ->
                byTimes.computeIfAbsent(burden.times(), times -> new ArrayList<>()).add(burden));
    HtmlTable table =
        new HtmlTable(say("often"))
            .number(say("times"))
            .number(say("often.people"))
            .number(say("often.mean"))
            .number(say("often.most"));
    byTimes.forEach(
        (times, burdens) -> {
          IntSummaryStatistics minutes =
              burdens.stream().mapToInt(Horizon.Burden::extraMinutes).summaryStatistics();
          table.row(times, burdens.size(), Math.round(minutes.getAverage()), minutes.getMax());
        });
    table.write(html);
  }

  private static HtmlTable table(String caption, String what, Horizon.Outlook outlook) {
    HtmlTable table = new HtmlTable(say(caption)).text(say(what));
    outlook.years().forEach(year -> table.number(String.valueOf(year.year())));
    return table;
  }

  private static void row(
      HtmlTable table, Object name, Horizon.Outlook outlook, Function<Horizon.Year, Object> cell) {
    List<Object> cells = new ArrayList<>(List.of(name));
    outlook.years().forEach(year -> cells.add(cell.apply(year)));
    table.row(cells.toArray());
  }

  private static Object ofGroup(Horizon.Year year, Group group) {
    return year.groups().stream()
        .filter(each -> each.group().id().equals(group.id()))
        .findFirst()
        .map(each -> each.sent() + " / " + each.due())
        .orElse(NOTHING);
  }

  private static Object ofSubject(Horizon.Year year, Subject subject) {
    return year.subjects().stream()
        .filter(each -> each.subject().equals(subject))
        .findFirst()
        .map(each -> each.sent() + " / " + each.due())
        .orElse(NOTHING);
  }

  private static Object number(
      Horizon.Year year, Subject subject, ToLongFunction<Horizon.OfSubject> what) {
    return year.subjects().stream()
        .filter(each -> each.subject().equals(subject))
        .mapToLong(what)
        .sum();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(HorizonPage.class, "horizon." + key, arguments);
  }
}
