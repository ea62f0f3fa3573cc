package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.language.Code;
import org.lungang.language.Message;

/**
 * How many of a group's staff must be posted (H2), and which shares must be found among them (H3).
 *
 * @param groupTypes the types it holds for; empty for all
 * @param exceptGroupTypes the types it does not hold for
 * @param sameStage whether it holds only for groups with a stage that all their schools have
 * @param stages only for groups with one of these stages common to all their schools; empty for all
 * @param per over the group's postings, or over those from each of its schools
 * @param share of the people in {@code of}, rounded up
 * @param of the denominator: staff whose home is a school of the group
 * @param counted the numerator: whose postings in the group count
 * @param from the home schools whose staff are in the denominator and whose postings count; null
 *     for all. Groups without such a school have no such quota
 * @param to the host schools that count; null for all. Groups without such a school have none
 * @param flows the flows that count; empty for all
 * @param inForceCounted whether rotations in force of the group count in the numerator, for those
 *     in {@code counted}
 * @param inForceOf whether those on a rotation in force count in the denominator: the staff of the
 *     group's schools who would be in {@code of} but for exemption E7
 * @param floors the H3 shares
 */
@PolicyKey(
    en = "How many of a group's people must be posted; null removes it",
    zh = "集团交流人数的最低比例；写 null 即取消")
public record Quota(
    String id,
    @PolicyKey(en = "Only for these group types", zh = "仅适用于这些集团类型") Set<GroupType> groupTypes,
    @PolicyKey(en = "Not for these group types", zh = "不适用于这些集团类型") Set<GroupType> exceptGroupTypes,
    @PolicyKey(en = "Only for groups with a stage common to all their schools", zh = "仅适用于同学段集团")
        boolean sameStage,
    @PolicyKey(
            en = "Only for groups with one of these stages common to all their schools",
            zh = "仅适用于各校共有这些学段之一的集团")
        Set<Stage> stages,
    @PolicyKey(en = "Over the group, or for each school", zh = "按集团计或按每校计", otherwise = "GROUP")
        Per per,
    @PolicyKey(
            en = "Of those in `of`, rounded up: 20% or 1/3",
            zh = "占 of 所列人员的比例，向上取整：20% 或 1/3",
            labelEn = "Of those, rounded up",
            labelZh = "占所列人员的比例，向上取整",
            needed = true)
        Share share,
    @PolicyKey(en = "The denominator", zh = "分母：哪些人员", needed = true) List<Who> of,
    @PolicyKey(en = "The numerator: whose postings count", zh = "分子：哪些人员的交流计入", needed = true)
        List<Who> counted,
    @PolicyKey(
            en = "Only staff and postings from these schools; all where absent",
            zh = "仅计这些学校的人员和派出；缺省为全部")
        @Nullable Schools from,
    @PolicyKey(
            en = "Only postings to these schools count; all where absent",
            zh = "仅计去往这些学校的交流；缺省为全部")
        @Nullable Schools to,
    @PolicyKey(en = "Only postings by these flows count; all where absent", zh = "仅计这些交流形式；缺省为全部")
        Set<String> flows,
    @PolicyKey(en = "Whether rotations in force count in the numerator", zh = "在轨交流是否计入分子")
        boolean inForceCounted,
    @PolicyKey(
            en = "Whether those on a rotation in force count in the denominator",
            zh = "在轨交流人员是否计入分母")
        boolean inForceOf,
    @PolicyKey(en = "Minimum shares among those counted", zh = "其中须占的比例") List<Floor> floors,
    String clause) {

  /** What the share is taken over. */
  public enum Per implements Code {
    GROUP("集团", "每个集团"),
    FROM_EACH_SCHOOL("每校派出");

    private final List<String> chinese;

    Per(String... chinese) {
      this.chinese = List.of(chinese);
    }

    @Override
    public List<String> chinese() {
      return chinese;
    }
  }

  /**
   * A share that must be found among those counted (H3), rounded up.
   *
   * @param who of whom there must be enough
   * @param base what it is a share of
   */
  @PolicyKey(en = "A share among those counted, rounded up", zh = "其中某类人员的最低比例，向上取整")
  public record Floor(
      @PolicyKey(en = "Whom the share is of", zh = "哪类人员", needed = true) List<Who> who,
      @PolicyKey(en = "20% or 1/3", zh = "20% 或 1/3", needed = true) Share share,
      @PolicyKey(
              en =
                  "POSTED: of those posted; ELIGIBLE: of those in the denominator; ALL: of all such"
                      + " people",
              zh = "POSTED 占交流人员；ELIGIBLE 占分母中的此类人员；ALL 占全部此类人员",
              labelEn = "Share of whom",
              labelZh = "占哪些人的比例",
              otherwise = "POSTED")
          Base base,
      String clause) {

    /** What a floor is a share of. */
    public enum Base implements Code {
      /** The postings that the quota counts. */
      POSTED("交流人员"),
      /** Those in {@code who} among the quota's denominator. */
      ELIGIBLE("符合交流条件人员"),
      /** All in {@code who} whose home is a school of the group, exempt or not. */
      ALL("全体");

      private final List<String> chinese;

      Base(String... chinese) {
        this.chinese = List.of(chinese);
      }

      @Override
      public List<String> chinese() {
        return chinese;
      }
    }

    /** What it asks for, in words. */
    Message words() {
      Message kinds = Who.words(who);
      return switch (base) {
        case POSTED ->
            Message.said("Of those posted, {0} are: {1}.", "交流人员的{0}应为：{1}。", share, kinds);
        case ELIGIBLE ->
            Message.said(
                "As many are posted as {0} of all who are eligible and: {1}.",
                "交流人数不少于符合条件的以下人员的{0}：{1}。", share, kinds);
        case ALL ->
            Message.said(
                "As many are posted as {0} of all, exempt or not, who are: {1}.",
                "交流人数不少于全部以下人员（含暂不纳入的）的{0}：{1}。", share, kinds);
      };
    }

    public Floor {
      who = Sets.listed(who);
    }
  }

  /** The same quota with another share, if that is less. */
  public Quota withShareAtMost(Share other) {
    return with(other.isLessThan(share) ? other : share, floors);
  }

  /** The same quota with floors of another share, where that is less. */
  public Quota withFloorsAtMost(Share other) {
    return with(
        share,
        floors.stream()
            .map(
                floor ->
                    other.isLessThan(floor.share())
                        ? new Floor(floor.who(), other, floor.base(), floor.clause())
                        : floor)
            .toList());
  }

  /** Whether it counts only some schools or flows. */
  public boolean narrows() {
    return from != null || to != null || !flows.isEmpty();
  }

  /** Which schools and flows it counts: "from urban; to weak; by backbone support". */
  public Message narrowed(Policy policy) {
    List<Object> words = new ArrayList<>();
    if (from != null) {
      words.add(Message.said("from {0}", "由{0}派出", from.words()));
    }
    if (to != null) {
      words.add(Message.said("to {0}", "去往{0}", to.words()));
    }
    if (!flows.isEmpty()) {
      words.add(Message.said("by {0}", "按{0}", policy.flowLabels(flows)));
    }
    return Message.clauses(words);
  }

  /** What it asks for, in words. */
  Message words(Policy policy) {
    return narrows()
        ? Message.said(
            "Posted each year: {0} of these: {1} ({2}).",
            "每年交流人数为以下人员的{0}：{1}（{2}）。", share, Who.words(of), narrowed(policy))
        : Message.said(
            "Posted each year: {0} of these: {1}.", "每年交流人数为以下人员的{0}：{1}。", share, Who.words(of));
  }

  private Quota with(Share newShare, List<Floor> newFloors) {
    return new Quota(
        id,
        groupTypes,
        exceptGroupTypes,
        sameStage,
        stages,
        per,
        newShare,
        of,
        counted,
        from,
        to,
        flows,
        inForceCounted,
        inForceOf,
        newFloors,
        clause);
  }

  public Quota {
    groupTypes = Sets.ordered(groupTypes);
    exceptGroupTypes = Sets.ordered(exceptGroupTypes);
    stages = Sets.ordered(stages);
    of = Sets.listed(of);
    counted = Sets.listed(counted);
    flows = Sets.ordered(flows);
    floors = Sets.listed(floors);
  }
}
