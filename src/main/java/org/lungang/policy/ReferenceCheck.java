package org.lungang.policy;

import static org.lungang.policy.SurplusRules.shortageId;
import static org.lungang.policy.SurplusRules.surplusId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lungang.district.GroupType;
import org.lungang.language.Message;
import org.lungang.language.Spelling;

/** Whether what a policy names elsewhere in itself is there: exemptions and flows. */
final class ReferenceCheck {

  private ReferenceCheck() {}

  /**
   * Adds a problem for every name of nothing.
   *
   * @param files the policy's file and what it extends
   */
  static void check(TreeItem policy, List<PolicyFile> files, ProblemList problems) {
    Set<String> exemptions = exemptions(files);
    waivers(policy, exemptions, problems);
    for (String trips : List.of("listening", "guidance")) {
      for (TreeItem excused : policy.at("calendar").at(trips).at("excused").items()) {
        if (!excused.text().isEmpty() && !exemptions.contains(excused.text())) {
          noExemption(excused, exemptions, problems);
        }
      }
    }
    Set<String> flows = new TreeSet<>();
    policy.at("flows").all().values().forEach(type -> flows.addAll(type.all().keySet()));
    List<TreeItem> named = new ArrayList<>();
    named.addAll(policy.at("principles").at("group_experience").at("flows").items());
    named.addAll(policy.at("principles").at("first_years").at("flow").items());
    policy.at("limits").items().forEach(limit -> named.addAll(limit.at("flows").items()));
    policy.at("quotas").all().values().forEach(it -> named.addAll(it.at("flows").items()));
    policy.at("consents").all().values().forEach(it -> named.addAll(it.at("flows").items()));
    policy.at("easings").all().values().forEach(easing -> named.add(easing.at("flow")));
    requireFlows(named, flows, problems);
    Set<String> own = new TreeSet<>(policy.at("rules").all().keySet());
    flows.forEach(flow -> own.addAll(List.of(surplusId(flow), shortageId(flow))));
    for (TreeItem easing : policy.at("easings").all().values()) {
      quotaOf(easing, policy.at("quotas").all().keySet(), problems);
      ownOf(easing, own, problems);
    }
    for (TreeItem rule : policy.at("years_rules").items()) {
      rule.at("who").items().forEach(who -> notYearsThemselves(who, problems));
    }
    for (TreeItem quota : policy.at("quotas").all().values()) {
      inForce(quota, problems);
      groupTypes(quota, problems);
    }
  }

  private static void quotaOf(TreeItem easing, Set<String> known, ProblemList problems) {
    named(easing.at("quota"), "no-quota", known, problems);
  }

  private static void ownOf(TreeItem easing, Set<String> known, ProblemList problems) {
    named(easing.at("own"), "no-own-rule", known, problems);
  }

  private static void named(
      TreeItem name, String problem, Set<String> known, ProblemList problems) {
    if (!name.text().isEmpty() && !known.contains(name.text())) {
      problems.add(
          name.path(),
          ProblemList.message(problem, name.text()),
          Spelling.nearest(name.text(), known)
              .map(near -> ProblemList.message("near.right", near))
              .orElse(ProblemList.message("one-of.right", Message.list(known))));
    }
  }

  /** The ids of all exemptions, of those too that a later file removed. */
  private static Set<String> exemptions(List<PolicyFile> files) {
    Set<String> known = new TreeSet<>();
    for (PolicyFile file : files) {
      known.addAll(new TreeItem("", file.tree()).at("exemptions").all().keySet());
    }
    return known;
  }

  private static void noExemption(TreeItem named, Set<String> known, ProblemList problems) {
    problems.add(
        named.path(),
        ProblemList.message("no-exemption", named.text()),
        ProblemList.message("one-of.right", Message.list(known)));
  }

  /** Exemption E7 keeps a term (H9) and E8 brings home: no wish of the person waives these. */
  private static void waivers(TreeItem policy, Set<String> known, ProblemList problems) {
    for (TreeItem waived : policy.at("volunteers_waive").items()) {
      String id = waived.text();
      String rule = policy.at("exemptions").at(id).at("rule").text();
      if (!known.contains(id)) {
        noExemption(waived, known, problems);
      } else if (isOfRotation(rule)) {
        problems.add(
            waived.path(),
            ProblemList.message("not-waivable", id, rule),
            ProblemList.message("not-waivable.right", id));
      }
    }
  }

  private static boolean isOfRotation(String rule) {
    Class<?> type = ExemptionKinds.all().get(rule);
    return type != null && ExemptionRule.OfRotation.class.isAssignableFrom(type);
  }

  private static void notYearsThemselves(TreeItem who, ProblemList problems) {
    Consumer<String> refuse =
        key ->
            problems.add(
                who.at(key).path(),
                ProblemList.message("years-circle", key),
                ProblemList.message("years-circle.right", key));
    List.of("eligible", "due").stream().filter(who::has).forEach(refuse);
  }

  /** Nothing tells by which flow a rotation of an earlier year went. */
  private static void inForce(TreeItem quota, ProblemList problems) {
    TreeItem counted = quota.at("in_force_counted");
    if (quota.has("flows") && counted.node().isBoolean() && counted.node().booleanValue()) {
      problems.add(
          counted.path(),
          ProblemList.message("in-force-flows"),
          ProblemList.message("in-force-flows.right"));
    }
  }

  private static void groupTypes(TreeItem quota, ProblemList problems) {
    Collection<?> only = quota.at("group_types").codes(GroupType.class);
    for (TreeItem except : quota.at("except_group_types").items()) {
      except
          .code(GroupType.class)
          .filter(only::contains)
          .ifPresent(
              type ->
                  problems.add(
                      except.path(),
                      ProblemList.message("type-in-and-out", type.written()),
                      ProblemList.message("type-in-and-out.right", type.written())));
    }
  }

  /** Reports each name of a flow that the policy has none of. */
  static void requireFlows(List<TreeItem> named, Set<String> flows, ProblemList problems) {
    for (TreeItem flow : named) {
      if (!flow.text().isEmpty() && !flows.contains(flow.text())) {
        problems.add(
            flow.path(),
            ProblemList.message("no-flow", flow.text()),
            Spelling.nearest(flow.text(), flows)
                .map(near -> ProblemList.message("near.right", near))
                .orElse(ProblemList.message("one-of.right", Message.list(flows))));
      }
    }
  }
}
