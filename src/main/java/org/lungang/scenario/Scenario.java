package org.lungang.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.RowEdit;
import org.lungang.policy.PolicyFile;

/**
 * What is different in a scenario.
 *
 * @param name what tables call it
 * @param file what problems call it
 * @param policy a merge patch on the policy; null where that stays as it is
 * @param policyKey what the file calls the policy
 * @param rows rows that are added, changed and removed, in the order of the file
 * @param merges schools that go over into others, in its order; made after all else
 * @param groups groups that are merged and split, and schools that are moved, in its order
 */
public record Scenario(
    String name,
    String file,
    @Nullable PolicyFile policy,
    String policyKey,
    List<RowEdit> rows,
    List<SchoolMerge> merges,
    List<GroupEdit> groups) {

  public Scenario {
    rows = List.copyOf(rows);
    merges = List.copyOf(merges);
    groups = List.copyOf(groups);
  }
}
