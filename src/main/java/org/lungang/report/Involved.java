package org.lungang.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.Violation;
import org.lungang.staffing.Staffing;

/** Names the people of a case against a rule; the case's own sentence names group and school. */
public final class Involved {

  private Involved() {}

  /** Whether any of the cases is about particular people. */
  public static boolean anybody(List<Violation> cases) {
    return cases.stream().anyMatch(each -> !each.staffIds().isEmpty());
  }

  /**
   * The people and where they work: "Oak School: Li Na, Wang Jun".
   *
   * @return empty where the case is about no particular people
   */
  public static String in(Violation violation, Staffing staffing, Language language) {
    Map<String, List<String>> namesBySchool =
        violation.staffIds().stream()
            .map(id -> staffing.getStanding(id).member())
            .collect(
                Collectors.groupingBy(
                    StaffMember::schoolId,
                    TreeMap::new,
                    Collectors.mapping(StaffMember::name, Collectors.toList())));
    List<Message> schools =
        namesBySchool.entrySet().stream()
            .map(
                names ->
                    Message.said(
                        "{0}: {1}",
                        "{0}：{1}",
                        staffing.district().getSchool(names.getKey()).name(),
                        Message.list(names.getValue())))
            .toList();
    return Message.clauses(schools).in(language);
  }
}
