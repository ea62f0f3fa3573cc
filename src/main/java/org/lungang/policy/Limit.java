package org.lungang.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.language.Code;

/**
 * An "at least" or "at most" over postings of one group (H4).
 *
 * @param atLeast number of people; null for no lower bound
 * @param atMost number of people; null for no upper bound
 * @param who who counts; empty for all
 * @param leadStages the limit holds only where the lead school's stage is one of these; empty for
 *     all
 * @param eachSubject the limit holds for each of these subjects separately; empty for no such split
 * @param eachGradeBand the same for grade bands
 * @param flows which flows' postings count, for a limit that stands outside a flow; empty for all.
 *     A limit inside a flow counts that flow only
 */
@PolicyKey(en = "A minimum or maximum number of postings", zh = "人数下限或上限")
public record Limit(
    @PolicyKey(
            en = "Number of people, at least",
            zh = "最少人数",
            least = 0,
            most = 10000,
            noMoreThan = "at_most")
        @Nullable Integer atLeast,
    @PolicyKey(en = "Number of people, at most", zh = "最多人数", least = 0, most = 10000)
        @Nullable Integer atMost,
    @PolicyKey(
            en = "What the count is taken over; GROUP where absent",
            zh = "按什么计数；缺省为整个集团",
            labelEn = "What the count is taken over",
            labelZh = "按什么计数；缺省为整个集团",
            otherwise = "GROUP")
        Per per,
    @PolicyKey(en = "Who counts; all where absent", zh = "计入哪些人；缺省为全部") List<Who> who,
    @PolicyKey(en = "Only where the lead school has one of these stages", zh = "仅适用于牵头校为这些学段的集团")
        Set<Stage> leadStages,
    @PolicyKey(en = "For each of these subjects separately", zh = "分别对每个学科计")
        Set<Subject> eachSubject,
    @PolicyKey(en = "For each of these grade bands separately", zh = "分别对每个年级段计")
        Set<GradeBand> eachGradeBand,
    @PolicyKey(en = "Which flows count; all where absent", zh = "计入哪些交流形式；缺省为全部") Set<String> flows,
    String clause) {

  /** What the count is taken over. */
  public enum Per implements Code {
    /** All postings of the group. */
    GROUP("集团", "每个集团"),
    /** The postings to each member school. */
    TO_EACH_MEMBER("每所成员校接收"),
    /** The postings to each school of the group. */
    TO_EACH_SCHOOL("每校接收"),
    /** The postings from each school of the group. */
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

  /** The same limit with other bounds; null for none. */
  public Limit with(@Nullable Integer newAtLeast, @Nullable Integer newAtMost) {
    return new Limit(
        newAtLeast, newAtMost, per, who, leadStages, eachSubject, eachGradeBand, flows, clause);
  }

  public Limit {
    who = Sets.listed(who);
    leadStages = Sets.ordered(leadStages);
    eachSubject = Sets.ordered(eachSubject);
    eachGradeBand = Sets.ordered(eachGradeBand);
    flows = Sets.ordered(flows);
  }
}
