package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Subject;

/** From a tree to easings. */
final class EasingBinding {

  private EasingBinding() {}

  /** The easings, which stand by id. */
  static List<Easing> easingsOf(Keys byId) {
    List<Easing> easings = new ArrayList<>();
    for (Map.Entry<String, Keys> entry : byId.all().entrySet()) {
      easings.add(easingOf(entry.getKey(), entry.getValue()));
    }
    return easings;
  }

  private static Easing easingOf(String id, Keys keys) {
    String subject = find(keys, "subject");
    String share = find(keys, "share");
    return new Easing(
        id,
        keys.code("rule", Rule.class),
        find(keys, "group"),
        find(keys, "school"),
        find(keys, "flow"),
        find(keys, "quota"),
        subject == null ? null : Subject.of(subject),
        keys.findCode("grade_band", GradeBand.class),
        share == null ? null : Share.parse(share),
        keys.findNumber("at_least"),
        keys.findNumber("at_most"),
        keys.textOrEmpty("clause"));
  }

  private static @Nullable String find(Keys keys, String key) {
    String text = keys.textOrEmpty(key);
    return text.isEmpty() ? null : text;
  }
}
