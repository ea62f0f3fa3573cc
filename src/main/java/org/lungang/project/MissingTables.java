package org.lungang.project;

import java.util.ArrayList;
import java.util.List;
import org.lungang.dataset.Reading;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.Severity;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Policy;

/** Tells which tables are missing, and what a plan without them cannot know. */
final class MissingTables {

  private MissingTables() {}

  /** A warning for each table whose absence a plan rests on; none where there is nobody. */
  static List<Problem> told(Reading reading, Policy policy) {
    District district = reading.district();
    List<Problem> told = new ArrayList<>();
    if (district == null || district.staff().isEmpty()) {
      return told;
    }
    if (district.servicePeriods().isEmpty() && !reading.has(Table.SERVICE)) {
      told.add(warning(reading, Table.SERVICE, restingOn(policy, ExemptionRule.Experience.class)));
    }
    if (district.rotations().isEmpty() && !reading.has(Table.ROTATIONS)) {
      told.add(
          warning(reading, Table.ROTATIONS, restingOn(policy, ExemptionRule.OfRotation.class)));
    }
    if (district.needs().isEmpty() && !reading.has(Table.NEEDS)) {
      told.add(warning(reading, Table.NEEDS, List.of()));
    }
    boolean places = district.schools().stream().anyMatch(school -> school.coordinates() != null);
    if (!places && district.travelTimes().listed().isEmpty()) {
      told.add(warning(reading, Table.TRAVEL, List.of()));
    }
    return told;
  }

  /** The exemptions of a policy that only a table can tell, each by its number and its words. */
  private static List<Object> restingOn(Policy policy, Class<? extends ExemptionRule> kind) {
    List<Object> resting = new ArrayList<>();
    policy
        .exemptions()
        .forEach(
            (id, rule) -> {
              if (kind.isInstance(rule)) {
                resting.add(Message.of(MissingTables.class, "missing.rule", id, rule.words()));
              }
            });
    return resting;
  }

  private static Problem warning(Reading reading, Table table, List<Object> rules) {
    Origin origin = reading.origin(table);
    String key = table.in(Language.EN);
    return new Problem(
        Severity.WARNING,
        origin,
        0,
        null,
        0,
        null,
        rules.isEmpty()
            ? Message.of(MissingTables.class, "missing." + key)
            : Message.of(MissingTables.class, "missing." + key + ".rules", Message.list(rules)),
        Message.of(MissingTables.class, "missing." + key + ".right"));
  }
}
