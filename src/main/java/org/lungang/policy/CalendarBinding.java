package org.lungang.policy;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;

/** From the {@code calendar} of a merged tree, already found to be right, to its rules. */
final class CalendarBinding {

  private CalendarBinding() {}

  /** The rules of the calendar; none where a policy says nothing of it. */
  static CalendarRules rulesOf(@Nullable Keys keys) {
    if (keys == null) {
      return CalendarRules.NONE;
    }
    Keys listening = keys.findBelow("listening");
    Keys guidance = keys.findBelow("guidance");
    return new CalendarRules(
        spansOf(keys.below("terms")),
        spansOf(keys.below("days_off")),
        listening == null
            ? null
            : new CalendarRules.Listening(
                listening.codes("group_types", GroupType.class),
                listening.codes("positions", Position.class),
                listening.number("days_per_month"),
                listening.number("shortest_month"),
                Sets.ordered(listening.texts("excused")),
                listening.textOrEmpty("clause")),
        guidance == null
            ? null
            : new CalendarRules.Guidance(
                guidance.codes("group_types", GroupType.class),
                guidance.number("times_per_term"),
                guidance.code("leaders_from", Honor.class),
                Sets.ordered(guidance.texts("excused")),
                guidance.textOrEmpty("clause")));
  }

  private static Map<String, Span> spansOf(Keys keys) {
    Map<String, Span> spans = new TreeMap<>();
    keys.all()
        .forEach((id, span) -> spans.put(id, new Span(span.text("first"), span.text("last"))));
    return spans;
  }
}
