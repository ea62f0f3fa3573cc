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
 * @param name what readers see; null for the id
 * @param ways at least one
 * @param who the kinds of staff it takes, of which one must fit; empty for all
 * @param relations every member at either end must have one of these relations; empty for all
 * @param from the home schools it goes from; null for all
 * @param to the host schools it goes to; null for all
 * @param posts the post at the host school by position at home; the position at home where absent
 * @param mirror null where the flow is not mirrored, or where its mirror declares it
 * @param limits the H4 limits on its postings
 * @param toTargetSchools whether it goes to target schools only
 * @param surplusToShortage whether it goes only from a school with more teaching staff present in
 *     the person's subject than it requires, to one with fewer
 * @param maxMinutes null for the policy's limit
 * @param termYears its own terms by position at home; the policy's terms where absent
 * @param personnelMoves whether the personnel relation moves to the host school (编随人走); null where
 *     it stays
 * @param certified whether it asks for a teaching certificate for a stage of the host and the
 *     subject taught; null where it does not
 * @param clause where it comes from: the file in the seeds and the clause
 */
@PolicyKey(en = "One kind of movement; null removes it", zh = "一种交流形式；写 null 即取消")
public record Flow(
    String id,
    @PolicyKey(en = "The name in both languages; the id where absent", zh = "中英文名称；缺省时显示编号")
        Policy.@Nullable Name name,
    @PolicyKey(en = "From which role to which", zh = "流动方向", needed = true) Set<Way> ways,
    @PolicyKey(
            en = "Whom it takes: one of these kinds must fit; all where absent",
            zh = "适用人员：符合其中一类即可；缺省为全部")
        List<Who> who,
    @PolicyKey(en = "Only to and from members of these relations", zh = "仅限与牵头校为这些关系的成员校")
        Set<GroupType> relations,
    @PolicyKey(en = "Only from these schools; all where absent", zh = "仅由这些学校派出；缺省为全部")
        @Nullable Schools from,
    @PolicyKey(en = "Only to these schools; all where absent", zh = "仅去往这些学校；缺省为全部")
        @Nullable Schools to,
    @PolicyKey(en = "What sort of movement", zh = "交流类型", needed = true) Kind kind,
    @PolicyKey(en = "The post at the host school by position at home", zh = "按原职务在接收学校的拟任职务")
        Map<Position, Post> posts,
    @PolicyKey(en = "The flow in return", zh = "对等的交流形式") @Nullable Mirror mirror,
    @PolicyKey(en = "How many at least or at most", zh = "人数下限与上限", without = "flows")
        List<Limit> limits,
    @PolicyKey(
            en = "Stages of the host: SHARED, ANY, or DIFFERENT (cross-stage)",
            zh = "接收学校的学段：SHARED 同学段，ANY 不限，DIFFERENT 跨学段",
            labelEn = "Stages of the host",
            labelZh = "接收学校的学段",
            otherwise = "SHARED")
        HostStage hostStage,
    @PolicyKey(en = "Only to target schools", zh = "仅去农村、薄弱、新建、小规模学校") boolean toTargetSchools,
    @PolicyKey(en = "Only from a surplus in the subject to a shortage", zh = "仅由学科富余学校到缺员学校")
        boolean surplusToShortage,
    @PolicyKey(en = "Its own limit in minutes", zh = "单独的通行时间上限（分钟）", least = 0, most = 1440)
        @Nullable Integer maxMinutes,
    @PolicyKey(
            en = "Its own terms; a number means years",
            zh = "单独的交流期限（数字为年）",
            labelEn = "Its own terms",
            labelZh = "单独的交流期限")
        Map<Position, Term> termYears,
    @PolicyKey(
            en = "Whether the personnel relation moves to the host school; it stays where absent",
            zh = "人事关系是否随迁；缺省为不调动")
        @Nullable Boolean personnelMoves,
    @PolicyKey(
            en =
                "Only with a teaching certificate, by the columns certificates and"
                    + " certificate_subject of staff.csv, for a stage of the host and the subject"
                    + " taught",
            zh = "仅限教师资格的学段和学科与接收学校学段、任教学科相符者（见教职工表“教师资格种类”“教师资格学科”列）")
        @Nullable Boolean certified,
    String clause) {

  /** Whether the personnel relation moves to the host school. */
  public boolean movesPersonnel() {
    return Boolean.TRUE.equals(personnelMoves);
  }

  /** Whether it asks for a teaching certificate that fits the host. */
  public boolean asksForCertificate() {
    return Boolean.TRUE.equals(certified);
  }

  public Flow {
    ways = Sets.ordered(ways);
    who = Sets.listed(who);
    relations = Sets.ordered(relations);
    posts = Sets.byKey(posts);
    limits = Sets.listed(limits);
    termYears = Sets.byKey(termYears);
  }

  /** The name for readers: the id where the policy gives none. */
  public Policy.Name label() {
    return name == null ? new Policy.Name(id, id) : name;
  }
}
