package org.lungang.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.district.Group;
import org.lungang.language.Message;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Staffing;

/**
 * A quota, share or minimum that no plan can fulfil, since fewer people can go than must.
 *
 * @param homes the schools they can come from, by number and name
 */
public record Shortage(Arithmetic arithmetic, List<String> homes) {

  public Shortage {
    homes = List.copyOf(homes);
  }

  /** All shortages of a group, in the policy's order. */
  public static List<Shortage> of(Staffing staffing, Group group) {
    return Arithmetic.of(staffing, group).stream()
        .filter(Arithmetic::isShort)
        .map(
            arithmetic ->
                new Shortage(
                    arithmetic,
                    arithmetic.homeIds().stream()
                        .map(id -> staffing.district().getSchool(id).idAndName())
                        .toList()))
        .toList();
  }

  /**
   * One sentence: "G07 First Group must send 15 (backbone to members); its lead school S031 Oak
   * School has 14 (backbone teacher), of whom 4 are exempt (E2: 3, E4: 1), so 10 can go."
   */
  public Message message() {
    return message(
        "short",
        arithmetic.group().idAndName(),
        arithmetic.needed(),
        arithmetic.what(),
        there(),
        out(),
        arithmetic.canGo());
  }

  private Message there() {
    if (homes.isEmpty()) {
      return arithmetic.pool() == 0
          ? message("short.nowhere.nobody")
          : message("short.nowhere", arithmetic.pool(), arithmetic.kind());
    }
    String leadId = arithmetic.group().leadId();
    List<String> homeIds = arithmetic.homeIds();
    if (homeIds.equals(List.of(leadId))) {
      return message("short.lead", homes.get(0), arithmetic.pool(), arithmetic.kind());
    } else if (homeIds.size() == 1) {
      return message("short.school", homes.get(0), arithmetic.pool(), arithmetic.kind());
    }
    return message("short.schools", homes.size(), arithmetic.pool(), arithmetic.kind());
  }

  /** Why some of them cannot go; begins with its own separator. */
  private Message out() {
    List<Object> parts = new ArrayList<>();
    long exempt = arithmetic.exemptByRule().values().stream().mapToLong(Long::longValue).sum();
    if (exempt > 0) {
      List<Message> rules = new ArrayList<>();
      for (Map.Entry<String, Long> rule : arithmetic.exemptByRule().entrySet()) {
        rules.add(message("short.rule", rule.getKey(), rule.getValue()));
      }
      parts.add(message("short.exempt", exempt, Message.list(rules)));
    }
    if (arithmetic.tooShort() > 0) {
      parts.add(message("short.too-short", arithmetic.tooShort()));
    }
    if (arithmetic.staying() > 0) {
      parts.add(message("short.staying", arithmetic.staying()));
    }
    if (arithmetic.withoutPosting() > 0) {
      parts.add(message("short.without-posting", arithmetic.withoutPosting()));
    }
    if (arithmetic.heldBack() > 0) {
      parts.add(message("short.held-back", arithmetic.heldBack()));
    }
    return parts.isEmpty()
        ? message("short.nobody-out")
        : message("short.out", Message.list(parts));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Shortage.class, key, arguments);
  }
}
