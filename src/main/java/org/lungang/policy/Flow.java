package org.lungang.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Position;

/**
 * A kind of movement that a policy allows inside a group (交流形式): who, from which role to which, for
 * how long.
 *
 * @param id e.g. {@code backbone-out}; unique among the flows of a group type
 * @param ways at least one
 * @param who the kinds of staff it takes, of which one must fit; empty for all
 * @param relations every member at either end must have one of these relations; empty for all
 * @param posts the post at the host school by position at home; the position at home where absent
 * @param mirror null where the flow is not mirrored, or where its mirror declares it
 * @param limits the H4 limits on its postings
 * @param toTargetSchools whether it goes to target schools only
 * @param surplusToShortage whether it goes only from a school with more teaching staff present in
 *     the person's subject than it requires, to one with fewer
 * @param maxMinutes null for the policy's limit
 * @param termYears years by position at home; the policy's terms where absent
 * @param clause where it comes from: the file in the seeds and the clause
 */
public record Flow(
    String id,
    Set<Way> ways,
    List<Who> who,
    Set<GroupType> relations,
    Kind kind,
    Map<Position, Post> posts,
    @Nullable Mirror mirror,
    List<Limit> limits,
    HostStage hostStage,
    boolean toTargetSchools,
    boolean surplusToShortage,
    @Nullable Integer maxMinutes,
    Map<Position, Integer> termYears,
    String clause) {

  public Flow {
    ways = Sets.ordered(ways);
    who = Sets.listed(who);
    relations = Sets.ordered(relations);
    posts = Sets.byKey(posts);
    limits = Sets.listed(limits);
    termYears = Sets.byKey(termYears);
  }
}
