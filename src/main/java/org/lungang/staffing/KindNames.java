package org.lungang.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.Who;

/** Says in words which kinds of staff a policy names. */
public final class KindNames {

  private KindNames() {}

  /** "PRINCIPAL, eligible / TEACHER, backbone"; what an empty list says: all staff. */
  public static Message of(List<Who> kinds) {
    if (kinds.isEmpty()) {
      return message("kind.all");
    }
    List<Object> names = new ArrayList<>();
    kinds.forEach(who -> names.add(of(who)));
    return Message.joined(" / ", names);
  }

  private static Message of(Who who) {
    List<Object> parts = new ArrayList<>();
    addAll(parts, who.positions());
    addFlag(parts, "kind.backbone", who.backbone());
    addFlag(parts, "kind.eligible", who.eligible());
    addFlag(parts, "kind.due", who.due());
    addAll(parts, who.willingness());
    addAll(parts, who.subjects());
    addFlag(parts, "kind.grade-band", who.hasGradeBand());
    addAll(parts, who.gradeBands());
    addBound(parts, "kind.honor-at-least", who.honorAtLeast());
    addBound(parts, "kind.title-at-least", who.titleAtLeast());
    addBound(parts, "kind.graduating-years-at-least", who.graduatingYearsAtLeast());
    addBound(parts, "kind.age-at-most", who.ageAtMost());
    addBound(parts, "kind.hired-years-at-least", who.hiredYearsAtLeast());
    addBound(parts, "kind.hired-years-below", who.hiredYearsBelow());
    return parts.isEmpty() ? message("kind.all") : Message.list(parts);
  }

  private static void addAll(List<Object> parts, Set<? extends Named> names) {
    if (!names.isEmpty()) {
      parts.add(Message.joined("/", new ArrayList<>(names)));
    }
  }

  private static void addFlag(List<Object> parts, String key, @Nullable Boolean wanted) {
    if (wanted != null) {
      parts.add(message(wanted ? key : key + ".not"));
    }
  }

  private static void addBound(List<Object> parts, String key, @Nullable Object bound) {
    if (bound != null) {
      parts.add(message(key, bound));
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(KindNames.class, key, arguments);
  }
}
