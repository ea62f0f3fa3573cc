package org.lungang.policy;

import java.util.List;
import java.util.Set;
import org.lungang.district.Party;
import org.lungang.language.Code;
import org.lungang.language.Message;

/**
 * Whose consent postings and visits (走教) need. Whoever refused is not planned; what becomes of
 * those who did not answer, the policy says.
 *
 * @param of at least one party
 * @param who the kinds of staff whose postings need it; empty for all
 * @param flows the flows whose postings need it; empty for all
 */
@PolicyKey(
    en = "Whose consent postings and visits require; null removes it",
    zh = "交流、走教须征得谁的同意；写 null 即取消")
public record ConsentRule(
    String id,
    @PolicyKey(
            en = "Whose consent: the person's, the home school's, the host school's",
            zh = "须经谁同意：本人、派出学校、接收学校",
            needed = true)
        Set<Party> of,
    @PolicyKey(
            en = "Staff whose postings and visits require it; all where absent",
            zh = "哪类人员的交流、走教须经同意；缺省为全部")
        List<Who> who,
    @PolicyKey(
            en = "Only postings and visits by these flows require it; all where absent",
            zh = "仅这些交流形式须经同意；缺省为全部")
        Set<String> flows,
    @PolicyKey(
            en =
                "Where consents.csv has no answer: NOT_PLANNED: no posting or visit; TOLD: planned,"
                    + " and listed in consents-needed.csv",
            zh = "同意情况表中尚无答复的：NOT_PLANNED 不安排；TOLD 照常安排，并在待征求意见表中列出",
            labelEn = "Where there is no answer yet",
            labelZh = "尚无答复的",
            otherwise = "NOT_PLANNED")
        Unanswered unanswered,
    String clause) {

  /** What becomes of a posting to which somebody did not answer yet. */
  public enum Unanswered implements Code {
    /** It is not possible. */
    NOT_PLANNED("不安排"),
    /** It is possible, and told. */
    TOLD("安排并告知");

    private final List<String> chinese;

    Unanswered(String... chinese) {
      this.chinese = List.of(chinese);
    }

    @Override
    public List<String> chinese() {
      return chinese;
    }
  }

  /** Whether it is asked of somebody's postings by a flow. */
  public boolean isAskedOf(Person person, Flow flow) {
    return (flows.isEmpty() || flows.contains(flow.id()))
        && (who.isEmpty() || who.stream().anyMatch(kind -> kind.fits(person)));
  }

  /** Its id and where it comes from: "everybody (010 三)". */
  public Message title(Policy policy) {
    return clause.isEmpty()
        ? Message.said("{0}", "{0}", id)
        : Message.said("{0} ({1})", "{0}（{1}）", id, policy.cite(clause));
  }

  public ConsentRule {
    of = Sets.ordered(of);
    who = Sets.listed(who);
    flows = Sets.ordered(flows);
    clause = clause == null ? "" : clause;
  }
}
