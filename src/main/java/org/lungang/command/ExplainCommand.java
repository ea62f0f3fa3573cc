package org.lungang.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.explain.Explanation;
import org.lungang.explain.GroupExplanation;
import org.lungang.explain.RuleExplanation;
import org.lungang.explain.SchoolExplanation;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Rule;
import org.lungang.report.ExplanationText;
import org.lungang.report.GroupStory;
import org.lungang.report.RuleStory;
import org.lungang.report.SchoolStory;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code lungang explain}: why one person goes or stays, and what another way would cost; or what
 * the plan does in a group, to a school, by a rule.
 */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "plan-folder")
  private Path folder = Path.of("");

  @Parameters(index = "1", arity = "0..1", paramLabel = "STAFF_ID", descriptionKey = "staff-id")
  private @Nullable String staffId;

  @Option(names = "--group", paramLabel = "ID", order = 1)
  private @Nullable String groupId;

  @Option(names = "--school", paramLabel = "ID", order = 2)
  private @Nullable String schoolId;

  @Option(names = "--rule", paramLabel = "ID", order = 3)
  private @Nullable String ruleId;

  @Option(names = "--all", order = 4)
  private boolean all;

  @Option(names = "--data", paramLabel = "DATASET", descriptionKey = "other-data", order = 10)
  private @Nullable Path data;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (Stream.of(staffId, groupId, schoolId, ruleId).filter(Objects::nonNull).count() != 1) {
      throw new CommandFailure(
          ExitCode.USAGE, Message.of(ExplainCommand.class, "explain.one-of-four"));
    }
    OpenedPlan opened = new OpenedPlan.Opener(session, data).open(folder);
    session.printText(story(opened.staffing(), opened.plan()));
    return ExitCode.OK.code();
  }

  private String story(Staffing staffing, Plan plan) {
    Language language = session.language();
    int width = session.columns();
    if (staffId != null) {
      String id =
          find(
              staffId,
              "staff",
              staffing.standings(),
              Standing::id,
              standing -> standing.member().name());
      return ExplanationText.render(
          staffing, Explanation.of(staffing, plan, id), all, language, width);
    }
    PlanScore score = new Scorer(staffing).score(plan);
    if (groupId != null) {
      String id = find(groupId, "group", staffing.district().groups(), Group::id, Group::name);
      return GroupStory.render(
          staffing, GroupExplanation.of(staffing, plan, score, id), all, language, width);
    } else if (schoolId != null) {
      String id = find(schoolId, "school", staffing.district().schools(), School::id, School::name);
      return SchoolStory.render(
          staffing, SchoolExplanation.of(staffing, plan, score, id), all, language, width);
    }
    String id =
        find(
            String.valueOf(ruleId).toUpperCase(Locale.ROOT),
            "rule",
            Arrays.asList(Rule.values()),
            Rule::name,
            rule -> rule.in(language).toUpperCase(Locale.ROOT));
    return RuleStory.render(
        staffing,
        RuleExplanation.of(staffing, plan, score, Rule.valueOf(id)),
        all,
        language,
        width);
  }

  private static <T> String find(
      String typed,
      String sort,
      Collection<T> things,
      Function<T, String> id,
      Function<T, String> name) {
    Map<String, String> namesById = new LinkedHashMap<>();
    things.forEach(thing -> namesById.put(id.apply(thing), name.apply(thing)));
    return NamedThing.find(typed, sort, namesById);
  }
}
