package org.lungang.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.language.Named;
import org.lungang.policy.Flow;
import org.lungang.policy.Mirror;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * What one school sends and gets back by a flow and its mirror (H1), for one value of the key.
 *
 * @param flow the flow that declares the mirror
 * @param schoolId the school that sends by the flow
 * @param partnerId the school that answers; null where only the school's sum counts
 * @param value the value of the key; "–" for none
 * @param sent postings from the school: to the partner by the flow, or to anywhere by either flow
 * @param received postings to the school: from the partner by the mirror, or from anywhere by
 *     either flow
 */
public record MirrorBalance(
    Group group,
    Flow flow,
    Mirror mirror,
    String schoolId,
    @Nullable String partnerId,
    Named value,
    long sent,
    long received) {

  /** All balances of a group in which somebody is posted, flow by flow in the policy's order. */
  public static List<MirrorBalance> of(Staffing staffing, Plan plan, Group group) {
    List<PossiblePosting> postings =
        plan.postings().stream()
            .filter(posting -> posting.group().id().equals(group.id()))
            .toList();
    List<MirrorBalance> balances = new ArrayList<>();
    for (Flow flow : staffing.policy().flowsOf(group.type())) {
      Mirror mirror = flow.mirror();
      if (mirror != null) {
        if (mirror.form() == Mirror.Form.SCHOOL) {
          bySchool(group, flow, mirror, postings, balances);
        } else {
          byPair(group, flow, mirror, postings, balances);
        }
      }
    }
    return List.copyOf(balances);
  }

  /** How many people are missing or too many: what it costs H1. */
  public long missing() {
    return mirror.form() == Mirror.Form.PAIR_AT_MOST
        ? Math.max(0, sent - received)
        : Math.abs(sent - received);
  }

  /** Whether the mirror answers as it must. */
  public boolean isMet() {
    return missing() == 0;
  }

  private static void byPair(
      Group group,
      Flow flow,
      Mirror mirror,
      List<PossiblePosting> postings,
      List<MirrorBalance> balances) {
    Map<Reciprocity.Pair, long[]> counts = new TreeMap<>();
    boolean same = flow.id().equals(mirror.flow());
    for (PossiblePosting posting : postings) {
      boolean there = posting.flow().id().equals(flow.id());
      boolean back = posting.flow().id().equals(mirror.flow());
      if (there || back) {
        boolean forward =
            same ? posting.homeSchoolId().compareTo(posting.hostSchoolId()) < 0 : there;
        Reciprocity.Value value = Reciprocity.Value.of(mirror.key(), posting.standing());
        Reciprocity.Pair pair =
            forward
                ? new Reciprocity.Pair(posting.homeSchoolId(), posting.hostSchoolId(), value)
                : new Reciprocity.Pair(posting.hostSchoolId(), posting.homeSchoolId(), value);
        counts.computeIfAbsent(pair, key -> new long[2])[forward ? 0 : 1]++;
      }
    }
    counts.forEach(
        (pair, count) ->
            balances.add(
                new MirrorBalance(
                    group,
                    flow,
                    mirror,
                    pair.fromSchoolId(),
                    pair.toSchoolId(),
                    pair.value(),
                    count[0],
                    count[1])));
  }

  private static void bySchool(
      Group group,
      Flow flow,
      Mirror mirror,
      List<PossiblePosting> postings,
      List<MirrorBalance> balances) {
    Map<Reciprocity.Balance, long[]> counts = new TreeMap<>();
    for (PossiblePosting posting : postings) {
      String flowId = posting.flow().id();
      if (flowId.equals(flow.id()) || flowId.equals(mirror.flow())) {
        Reciprocity.Value value = Reciprocity.Value.of(mirror.key(), posting.standing());
        counts
            .computeIfAbsent(
                new Reciprocity.Balance(posting.homeSchoolId(), value), key -> new long[2])[0]++;
        counts
            .computeIfAbsent(
                new Reciprocity.Balance(posting.hostSchoolId(), value), key -> new long[2])[1]++;
      }
    }
    counts.forEach(
        (balance, count) ->
            balances.add(
                new MirrorBalance(
                    group,
                    flow,
                    mirror,
                    balance.schoolId(),
                    null,
                    balance.value(),
                    count[0],
                    count[1])));
  }
}
