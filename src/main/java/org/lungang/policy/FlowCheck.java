package org.lungang.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lungang.language.Message;
import org.lungang.language.Spelling;

/** Whether the flows of each group type hold together: above all, their mirrors. */
final class FlowCheck {

  private FlowCheck() {}

  /** Adds a problem for everything in the flows that cannot hold. */
  static void check(TreeItem policy, ProblemList problems) {
    for (Map.Entry<String, TreeItem> type : policy.at("flows").all().entrySet()) {
      Map<String, TreeItem> flows = type.getValue().all();
      Map<String, String> mirrored = new LinkedHashMap<>();
      flows.forEach(
          (id, flow) -> {
            itinerant(flow, problems);
            if (flow.has("mirror")) {
              mirror(type.getKey(), id, flow, flows, mirrored, problems);
            }
          });
    }
  }

  /**
   * @param mirrored each flow that some mirror names or declares, with the flow that declares it
   */
  private static void mirror(
      String type,
      String id,
      TreeItem flow,
      Map<String, TreeItem> flows,
      Map<String, String> mirrored,
      ProblemList problems) {
    TreeItem named = flow.at("mirror").at("flow");
    String other = named.text();
    if (other.isEmpty()) {
      return;
    }
    TreeItem answering = flows.get(other);
    if (answering == null) {
      problems.add(
          named.path(),
          ProblemList.message("no-mirror", id, other, type),
          Spelling.nearest(other, flows.keySet())
              .map(near -> ProblemList.message("near.right", near))
              .orElse(ProblemList.message("one-of.right", Message.list(flows.keySet()))));
      return;
    }
    for (String part : id.equals(other) ? List.of(id) : List.of(id, other)) {
      String before = mirrored.putIfAbsent(part, id);
      if (before != null) {
        problems.add(
            named.path(),
            ProblemList.message("mirrored-twice", part, before, id),
            ProblemList.message("mirrored-twice.right", id));
      }
    }
    form(id, other, flow, problems);
    ways(id, flow, answering, problems);
  }

  private static void form(String id, String other, TreeItem flow, ProblemList problems) {
    TreeItem form = flow.at("mirror").at("form");
    boolean itself = id.equals(other);
    if (form.text().equals("PAIR_AT_MOST") && itself) {
      problems.add(
          form.path(),
          ProblemList.message("at-most-itself", id),
          ProblemList.message("at-most-itself.right"));
    } else if (form.text().equals("SCHOOL") && !itself) {
      problems.add(
          form.path(),
          ProblemList.message("school-of-two", id, other),
          ProblemList.message("school-of-two.right", id));
    }
  }

  /** A flow that its mirror can never answer could never be used. */
  private static void ways(String id, TreeItem flow, TreeItem mirror, ProblemList problems) {
    List<Way> there = flow.at("ways").codes(Way.class);
    List<Way> back = mirror.at("ways").codes(Way.class);
    boolean answerable =
        there.contains(Way.ANY)
            || back.contains(Way.ANY)
            || there.contains(Way.LEAD_TO_MEMBER) && back.contains(Way.MEMBER_TO_LEAD)
            || there.contains(Way.MEMBER_TO_LEAD) && back.contains(Way.LEAD_TO_MEMBER);
    boolean netted = flow.at("mirror").at("form").text().equals("SCHOOL");
    if (!there.isEmpty() && !back.isEmpty() && !answerable && !netted) {
      problems.add(
          flow.at("ways").path(),
          ProblemList.message("one-way", id),
          ProblemList.message("one-way.right"));
    }
  }

  private static void itinerant(TreeItem flow, ProblemList problems) {
    if (flow.at("kind").code(Kind.class).filter(kind -> kind == Kind.ITINERANT).isPresent()) {
      for (String key : List.of("mirror", "limits", "posts")) {
        if (flow.has(key)) {
          problems.add(
              flow.at(key).path(),
              ProblemList.message("itinerant", key),
              ProblemList.message("itinerant.right", key));
        }
      }
    }
  }
}
