package org.lungang.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.policy.Rule;

/**
 * A place where a plan falls short of a rule.
 *
 * @param amount what it costs, in the units of the rule's level, more than 0
 * @param groupId the group it happens in; null for a rule about a school or a person
 * @param schoolId the school it happens at; null for a rule about a group or a person
 * @param staffIds whom it is about, where it is about particular people
 * @param message what is short, in numbers
 * @param own the id of the rule of the policy's own that it is about (H11, M6, S12); else null
 */
public record Violation(
    Rule rule,
    long amount,
    @Nullable String groupId,
    @Nullable String schoolId,
    List<String> staffIds,
    Message message,
    @Nullable String own) {

  public Violation {
    staffIds = List.copyOf(staffIds);
  }
}
