package org.lungang.policy;

import java.util.List;
import org.lungang.district.GradeBand;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import tools.jackson.databind.JsonNode;

/** From a tree to flows, with their mirrors, limits and kinds of people. */
final class FlowBinding {

  private FlowBinding() {}

  /** The flows of a group type, which stand by id. */
  static List<Flow> flowsOf(Keys byId) {
    return byId.all().entrySet().stream()
        .map(entry -> flowOf(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Flow flowOf(String id, Keys keys) {
    return new Flow(
        id,
        keys.codes("ways", Way.class),
        keys.list("who", FlowBinding::whoOf),
        keys.codes("relations", GroupType.class),
        keys.code("kind", Kind.class),
        keys.byCode("posts", Position.class, node -> Keys.codeOf(Keys.textOf(node), Post.class)),
        keys.findBelow("mirror", FlowBinding::mirrorOf),
        keys.list("limits", FlowBinding::limitOf),
        keys.findCode("host_stage", HostStage.class),
        keys.flag("to_target_schools"),
        keys.flag("surplus_to_shortage"),
        keys.findNumber("max_minutes"),
        keys.byCode("term_years", Position.class, JsonNode::intValue),
        keys.textOrEmpty("clause"));
  }

  private static Mirror mirrorOf(Keys keys) {
    return new Mirror(
        keys.text("flow"),
        keys.code("form", Mirror.Form.class),
        keys.findCode("key", Mirror.Key.class),
        keys.findCode("soft_key", Mirror.Key.class));
  }

  static Limit limitOf(Keys keys) {
    return new Limit(
        keys.findNumber("at_least"),
        keys.findNumber("at_most"),
        keys.findCode("per", Limit.Per.class),
        keys.list("who", FlowBinding::whoOf),
        keys.codes("lead_stages", Stage.class),
        Sets.ordered(keys.texts("each_subject").stream().map(Subject::of).toList()),
        keys.codes("each_grade_band", GradeBand.class),
        Sets.ordered(keys.texts("flows")),
        keys.textOrEmpty("clause"));
  }

  static Who whoOf(Keys keys) {
    return new Who(
        keys.codes("positions", Position.class),
        keys.findFlag("backbone"),
        keys.findFlag("eligible"),
        keys.findFlag("due"),
        keys.codes("willingness", Willingness.class),
        Sets.ordered(keys.texts("subjects").stream().map(Subject::of).toList()),
        keys.findFlag("has_grade_band"),
        keys.codes("grade_bands", GradeBand.class),
        keys.findCode("honor_at_least", Honor.class),
        keys.findCode("title_at_least", Title.class),
        keys.findNumber("graduating_years_at_least"),
        keys.findNumber("age_at_most"),
        keys.findNumber("hired_years_at_least"),
        keys.findNumber("hired_years_below"));
  }
}
