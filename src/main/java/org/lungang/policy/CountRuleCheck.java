package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lungang.policy.CountRule.Figure;
import org.lungang.policy.CountRule.Per;
import org.lungang.policy.CountRule.What;

/** Whether each rule of the policy's own has a bound, and whether its parts fit together. */
final class CountRuleCheck {

  private static final List<String> BOUNDS =
      List.of(
          "at_least", "at_most", "at_least_share", "at_most_share", "at_least_of", "at_most_of");

  /** What an order has no use for. */
  private static final List<String> OF_BOUNDS =
      Stream.concat(BOUNDS.stream(), Stream.of("share_of", "each_subject")).toList();

  private static final List<String> OF_POSTINGS = List.of("from", "to", "flows", "minutes_over");

  private final TreeItem rule;
  private final ProblemList problems;

  private CountRuleCheck(TreeItem rule, ProblemList problems) {
    this.rule = rule;
    this.problems = problems;
  }

  /** Adds a problem for each part that does not fit. */
  static void check(TreeItem policy, ProblemList problems) {
    Set<String> flows = new TreeSet<>();
    policy.at("flows").all().values().forEach(type -> flows.addAll(type.all().keySet()));
    for (TreeItem rule : policy.at("rules").all().values()) {
      if (rule.node().isObject()) {
        CountRuleCheck check = new CountRuleCheck(rule, problems);
        check.bounds();
        check.figure("at_least_of");
        check.figure("at_most_of");
        check.groupTypes();
        check.weight();
        check.household();
        check.count(rule.at("count"), true, flows);
        check.count(rule.at("share_of"), false, flows);
      }
    }
  }

  private void bounds() {
    if (rule.has("in_order")) {
      order();
      return;
    }
    if (rule.has("same_subject")) {
      refuse(rule.at("same_subject"), "same-subject-of-no-order");
    }
    if (BOUNDS.stream().noneMatch(rule::has) && !problems.isMisspelled(rule.path())) {
      refuse(rule, "no-bound");
    }
    boolean share = rule.has("at_least_share") || rule.has("at_most_share");
    boolean textAsNumber =
        rule.at("at_least").node().isString() || rule.at("at_most").node().isString();
    if (share && !rule.has("share_of")) {
      problems.missing(rule.path(), "share_of");
    } else if (!share && !textAsNumber && rule.has("share_of")) {
      refuse(rule.at("share_of"), "of-without-share");
    }
  }

  /** An order is one of people who leave a school, or the schools of a group. */
  private void order() {
    for (String key : OF_BOUNDS) {
      if (rule.has(key)) {
        problems.add(
            rule.at(key).path(),
            ProblemList.message("order-key", key),
            ProblemList.message("order-key.right", key));
      }
    }
    if (rule.at("each_needed_subject").node().asBoolean(false)) {
      refuse(rule.at("each_needed_subject"), "order-needed");
    }
    Per per = rule.at("per").code(Per.class).orElse(Per.GROUP);
    if (per != Per.GROUP && per != Per.SCHOOL) {
      refuse(rule.at("per"), "order-of-many");
    }
    TreeItem count = rule.at("count");
    if (count.at("what").code(What.class).orElse(What.SENT) != What.SENT) {
      refuse(count.at("what"), "order-of-others");
    }
    if (count.at("in_force").node().asBoolean(false)) {
      refuse(count.at("in_force"), "order-in-force");
    }
  }

  private void figure(String key) {
    Optional<Figure> figure = rule.at(key).code(Figure.class);
    boolean eachSubject =
        rule.has("each_subject") || rule.at("each_needed_subject").node().asBoolean(false);
    if (figure.isPresent() && figure.get().isOfSubject() != eachSubject) {
      refuse(rule.at(key), eachSubject ? "figure-of-no-subject" : "figure-of-subject");
    }
  }

  /** What must hold is weighed with nothing. */
  private void weight() {
    boolean isHard = rule.at("level").code(Level.class).orElse(Level.HARD) == Level.HARD;
    if (isHard && rule.at("weight").number().filter(weight -> weight != 1).isPresent()) {
      refuse(rule.at("weight"), "weight-of-hard");
    }
  }

  private void groupTypes() {
    if (rule.has("group_types") && rule.at("per").code(Per.class).orElse(Per.GROUP) != Per.GROUP) {
      refuse(rule.at("group_types"), "group-types-of-no-group");
    }
  }

  /** Of a household those are counted who go; which schools they come from is told in `count`. */
  private void household() {
    if (rule.at("per").code(Per.class).orElse(Per.GROUP) == Per.HOUSEHOLD) {
      if (rule.has("schools")) {
        refuse(rule.at("schools"), "household-schools");
      }
      for (String key : List.of("count", "share_of")) {
        TreeItem what = rule.at(key).at("what");
        What counted = what.code(What.class).orElse(What.SENT);
        if (counted != What.SENT && !(counted == What.STAFF && key.equals("share_of"))) {
          refuse(what, "household-what");
        }
      }
      for (String key : List.of("at_least_of", "at_most_of")) {
        if (rule.has(key)) {
          refuse(rule.at(key), "household-figure");
        }
      }
      if (rule.at("each_needed_subject").node().asBoolean(false)) {
        refuse(rule.at("each_needed_subject"), "household-figure");
      }
    }
  }

  private void count(TreeItem count, boolean counted, Set<String> flows) {
    What what = count.at("what").code(What.class).orElse(What.SENT);
    if (counted && what == What.STAFF) {
      refuse(count.at("what"), "counts-no-plan");
    }
    List<String> notThere = new ArrayList<>();
    boolean inForce = count.at("in_force").node().asBoolean(false);
    if (what == What.PRESENT || what == What.STAFF) {
      notThere.addAll(OF_POSTINGS);
      if (inForce) {
        notThere.add("in_force");
      }
    } else if (inForce) {
      // Nothing tells by which flow a rotation of an earlier year went, or how long its way was.
      notThere.addAll(List.of("flows", "minutes_over"));
    }
    for (String key : notThere) {
      if (count.has(key)) {
        problems.add(
            count.at(key).path(),
            ProblemList.message("count-key", key, what.name()),
            ProblemList.message("count-key.right", key));
      }
    }
    ReferenceCheck.requireFlows(count.at("flows").items(), flows, problems);
  }

  private void refuse(TreeItem item, String key) {
    problems.add(item.path(), ProblemList.message(key), ProblemList.message(key + ".right"));
  }
}
