package org.lungang.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;

/** From a tree to flows, with their mirrors, limits and kinds of people. */
final class FlowBinding {

  private FlowBinding() {}

  /** The flows of a group type, which stand by id. */
  static List<Flow> flowsOf(Keys byId) {
    List<Flow> flows = new ArrayList<>();
    for (Map.Entry<String, Keys> entry : byId.all().entrySet()) {
      flows.add(flowOf(entry.getKey(), entry.getValue()));
    }
    return flows;
  }

  private static Flow flowOf(String id, Keys keys) {
    return new Flow(
        id,
        keys.codes("ways", Way.class),
        whosOf(keys.list("who")),
        keys.codes("relations", GroupType.class),
        keys.code("kind", Kind.class),
        postsOf(keys),
        mirrorOf(keys.findBelow("mirror")),
        limitsOf(keys.list("limits")),
        keys.code("host_stage", HostStage.class, HostStage.SHARED),
        keys.flag("to_target_schools"),
        keys.flag("surplus_to_shortage"),
        keys.findNumber("max_minutes"),
        keys.numbersByCode("term_years", Position.class),
        keys.textOrEmpty("clause"));
  }

  private static Map<Position, Post> postsOf(Keys keys) {
    Map<Position, Post> posts = new EnumMap<>(Position.class);
    for (String position : keys.names("posts")) {
      Post post = keys.below("posts").code(position, Post.class);
      posts.put(Keys.codeOf(position, Position.class), post);
    }
    return posts;
  }

  private static @Nullable Mirror mirrorOf(@Nullable Keys keys) {
    if (keys == null) {
      return null;
    }
    return new Mirror(
        keys.text("flow"),
        keys.code("form", Mirror.Form.class),
        keys.code("key", Mirror.Key.class, Mirror.Key.NONE),
        keys.code("soft_key", Mirror.Key.class, Mirror.Key.NONE));
  }

  /** The limits of a list, in its order. */
  static List<Limit> limitsOf(List<Keys> list) {
    List<Limit> limits = new ArrayList<>();
    for (Keys keys : list) {
      limits.add(limitOf(keys));
    }
    return limits;
  }

  private static Limit limitOf(Keys keys) {
    return new Limit(
        keys.findNumber("at_least"),
        keys.findNumber("at_most"),
        keys.code("per", Limit.Per.class, Limit.Per.GROUP),
        whosOf(keys.list("who")),
        keys.codes("lead_stages", Stage.class),
        subjectsOf(keys.texts("each_subject")),
        keys.codes("each_grade_band", GradeBand.class),
        Sets.ordered(keys.texts("flows")),
        keys.textOrEmpty("clause"));
  }

  /** The kinds of people of a list, in its order. */
  static List<Who> whosOf(List<Keys> list) {
    List<Who> whos = new ArrayList<>();
    for (Keys keys : list) {
      whos.add(whoOf(keys));
    }
    return whos;
  }

  private static Set<Subject> subjectsOf(List<String> texts) {
    Set<Subject> subjects = new TreeSet<>();
    for (String text : texts) {
      subjects.add(Subject.of(text));
    }
    return subjects;
  }

  private static Who whoOf(Keys keys) {
    return new Who(
        keys.codes("positions", Position.class),
        keys.findFlag("backbone"),
        keys.findFlag("eligible"),
        keys.findFlag("due"),
        keys.codes("willingness", Willingness.class),
        subjectsOf(keys.texts("subjects")),
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
