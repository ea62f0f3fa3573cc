package org.lungang.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.explain.Explanation;
import org.lungang.explain.GroupExplanation;
import org.lungang.explain.RuleExplanation;
import org.lungang.explain.SchoolExplanation;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.CountRule;
import org.lungang.policy.Rule;
import org.lungang.staffing.ExemptionNames;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Answers why a plan is as it is. Whoever or whatever is asked about is named by its id, or by a
 * name that only one has; a {@link ProjectFailure} says where nothing is called so, or several are.
 */
public final class PlanQuestions {

  private final Staffing staffing;
  private final Plan plan;

  /** Questions about a plan. */
  public PlanQuestions(Staffing staffing, Plan plan) {
    this.staffing = staffing;
    this.plan = plan;
  }

  /** Why one person goes or stays, and what another way would cost. */
  public Explanation person(String idOrName) {
    String id =
        find(
            idOrName,
            "staff",
            staffing.standings(),
            Standing::id,
            standing -> standing.member().name(),
            this::place);
    return Explanation.of(staffing, plan, id);
  }

  /** What the plan does in a group. */
  public GroupExplanation group(String idOrName) {
    String id = groupId(staffing, idOrName);
    return GroupExplanation.of(staffing, plan, score(), id);
  }

  /** What the plan does to a school. */
  public SchoolExplanation school(String idOrName) {
    String id =
        find(idOrName, "school", staffing.district().schools(), School::id, School::name, s -> "");
    return SchoolExplanation.of(staffing, plan, score(), id);
  }

  /**
   * What the plan does by a rule.
   *
   * @param language that the rule may be named in
   */
  public RuleExplanation rule(String idOrName, Language language) {
    String exemption = idOrName.toUpperCase(Locale.ROOT);
    if (staffing.policy().exemptions().containsKey(exemption)) {
      throw ProjectFailure.input(
          Message.of(
              PlanQuestions.class,
              "rule.exemption",
              exemption,
              ExemptionNames.of(staffing.policy(), exemption)));
    }
    for (CountRule own : staffing.policy().countRules()) {
      if (own.id().equals(idOrName) || own.words().in(language).equals(idOrName)) {
        return RuleExplanation.of(staffing, plan, score(), own);
      }
    }
    for (Rule rule : Rule.values()) {
      // Its number says which is meant, though this policy may ask for nothing by it.
      if (rule.name().equalsIgnoreCase(idOrName)) {
        return RuleExplanation.of(staffing, plan, score(), rule);
      }
    }
    String id =
        find(
            idOrName.toUpperCase(Locale.ROOT),
            "rule",
            Rule.toldOf(staffing.policy()),
            Rule::name,
            rule -> rule.in(language).toUpperCase(Locale.ROOT),
            rule -> "");
    return RuleExplanation.of(staffing, plan, score(), Rule.valueOf(id));
  }

  /**
   * The id of the group that is meant by its id, or by a name that only one has.
   *
   * @throws ProjectFailure if none is called so, or several are
   */
  public static String groupId(Staffing staffing, String idOrName) {
    return find(
        idOrName,
        "group",
        staffing.district().groups(),
        Group::id,
        Group::name,
        id -> {
          Group group = staffing.district().findGroup(id).orElseThrow();
          return staffing.district().getSchool(group.leadId()).name();
        });
  }

  /** Where somebody works and what they teach: what tells people of one name apart. */
  private Object place(String staffId) {
    Standing standing = staffing.findStanding(staffId).orElseThrow();
    String school = staffing.district().getSchool(standing.homeSchoolId()).name();
    Subject subject = standing.member().subject();
    return subject == null
        ? school
        : Message.of(PlanQuestions.class, "thing.place", school, subject.word());
  }

  private PlanScore score() {
    return new Scorer(staffing).score(plan);
  }

  private static <T> String find(
      String typed,
      String sort,
      Collection<T> things,
      Function<T, String> id,
      Function<T, String> name,
      Function<String, Object> told) {
    Map<String, String> namesById = new LinkedHashMap<>();
    things.forEach(thing -> namesById.put(id.apply(thing), name.apply(thing)));
    return NamedThing.find(typed, sort, namesById, told);
  }
}
