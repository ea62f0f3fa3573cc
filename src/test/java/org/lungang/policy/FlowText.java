package org.lungang.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A flow in a line, like a row of the tables of docs/reference/policies.md, with all that it says.
 */
final class FlowText {

  private FlowText() {}

  static String textOf(Flow flow) {
    List<String> parts = new ArrayList<>();
    parts.add(flow.id());
    parts.add(flow.ways().stream().map(FlowText::way).collect(Collectors.joining("|")));
    parts.add(flow.hostStage() == HostStage.SHARED ? "" : flow.hostStage() + "-stage");
    parts.add(flow.relations().isEmpty() ? "" : "(" + bar(flow.relations()) + ")");
    parts.add(flow.toTargetSchools() ? "to-target" : "");
    parts.add(flow.surplusToShortage() ? "surplus" : "");
    parts.add(whos(flow.who()));
    flow.limits().forEach(limit -> parts.add(limit(limit)));
    parts.add(flow.mirror() == null ? "" : mirror(flow.mirror()));
    parts.add(flow.kind().name());
    flow.posts().forEach((position, post) -> parts.add(position + ">" + post));
    return joined(parts);
  }

  private static String mirror(Mirror mirror) {
    return mirror.flow()
        + ","
        + mirror.form()
        + ","
        + mirror.key()
        + (mirror.softKey() == Mirror.Key.NONE ? "" : ",soft " + mirror.softKey());
  }

  private static String limit(Limit limit) {
    return joined(
        List.of(
            limit.atLeast() == null ? "" : "≥" + limit.atLeast(),
            limit.atMost() == null ? "" : "≤" + limit.atMost(),
            limit.per().name(),
            whos(limit.who()),
            limit.leadStages().isEmpty() ? "" : "lead " + bar(limit.leadStages()),
            limit.eachSubject().isEmpty() ? "" : "each " + bar(limit.eachSubject()),
            limit.eachGradeBand().isEmpty() ? "" : "each " + bar(limit.eachGradeBand()),
            limit.flows().isEmpty() ? "" : "flows " + bar(limit.flows())));
  }

  private static String whos(List<Who> whos) {
    return whos.isEmpty()
        ? ""
        : whos.stream().map(FlowText::who).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String who(Who who) {
    return joined(
        List.of(
            bar(who.positions()),
            flag(who.backbone(), "backbone"),
            flag(who.eligible(), "eligible"),
            flag(who.due(), "due"),
            bar(who.willingness()),
            bar(who.subjects()),
            flag(who.hasGradeBand(), "band"),
            bar(who.gradeBands()),
            given("honor≥", who.honorAtLeast()),
            given("title≥", who.titleAtLeast()),
            given("graduating≥", who.graduatingYearsAtLeast()),
            given("age≤", who.ageAtMost()),
            given("hired≥", who.hiredYearsAtLeast()),
            given("hired<", who.hiredYearsBelow())));
  }

  private static String flag(Boolean flag, String name) {
    return flag == null ? "" : flag ? name : "no " + name;
  }

  private static String given(String name, Object value) {
    return value == null ? "" : name + value;
  }

  private static String way(Way way) {
    return way == Way.ANY ? "ANY" : way == Way.LEAD_TO_MEMBER ? "L→M" : "M→L";
  }

  private static String bar(Collection<?> values) {
    return values.stream().map(Objects::toString).collect(Collectors.joining("|"));
  }

  private static String joined(List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }
}
