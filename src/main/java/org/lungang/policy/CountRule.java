package org.lungang.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.language.Message;

/**
 * A rule of a policy's own: people are counted over the district, or for each stage, area, group or
 * school, and their number is bounded. Its author names it, says where it comes from, and whether
 * it must hold (H11), holds in principle (M6) or is weighed (S12).
 *
 * @param words what it is called
 * @param level how much it weighs
 * @param weight what each person missing or too many costs: cases in principle, minutes if weighed;
 *     a rule that must hold costs 1
 * @param per what it holds for, each by itself
 * @param groupTypes which groups, for {@link Per#GROUP}; empty for all
 * @param schools which schools make up what it holds for; null for all
 * @param eachSubject separately for each of these subjects; empty for no such split
 * @param eachNeededSubject separately for each subject of which needs.csv says that a school needs
 *     somebody; among {@code eachSubject} where that is not empty
 * @param count what is counted
 * @param shareOf what shares are of; null where there is no share
 * @param inOrder whoever has more points goes first, of those who can be counted: by the first of
 *     these, among equals by the next; empty for no order
 * @param sameSubject whether that order is one among those who teach the same subject; null where
 *     it is one of all
 */
@PolicyKey(
    en =
        "A rule of the policy's own: people are counted, and their number is bounded; null removes"
            + " it",
    zh = "政策自定的规则：统计人数并规定上下限；写 null 即取消")
public record CountRule(
    String id,
    @PolicyKey(en = "What it is called, in both languages", zh = "规则的中英文名称", needed = true)
        Policy.Name words,
    @PolicyKey(
            en = "HARD: mandatory; MEDIUM: in principle; SOFT: preference",
            zh = "HARD 必须；MEDIUM 原则上；SOFT 优化项",
            labelEn = "Level",
            labelZh = "性质",
            otherwise = "HARD")
        Level level,
    @PolicyKey(
            en =
                "What each person missing or too many costs: MEDIUM cases, SOFT minutes; HARD"
                    + " always 1",
            zh = "每差一人或每超一人计多少：MEDIUM 计件数，SOFT 计分钟；HARD 总是 1",
            labelEn = "What each person missing or too many costs",
            labelZh = "每差一人或每超一人计多少",
            otherwise = "1",
            least = 1,
            most = 100000)
        int weight,
    @PolicyKey(en = "What it applies to, each separately", zh = "按什么分别计", otherwise = "GROUP")
        Per per,
    @PolicyKey(
            en = "Only groups of these types (GROUP)",
            zh = "仅限这些类型的集团（GROUP）",
            labelEn = "Only groups of these types",
            labelZh = "仅限这些类型的集团")
        Set<GroupType> groupTypes,
    @PolicyKey(en = "Only these schools; all where absent", zh = "仅限这些学校；缺省为全部")
        @Nullable Schools schools,
    @PolicyKey(en = "For each of these subjects separately", zh = "分别对每个学科计")
        Set<Subject> eachSubject,
    @PolicyKey(
            en = "For each subject separately that the school needs by needs.csv",
            zh = "分别对学科需求表中该校需要教师的每个学科计")
        boolean eachNeededSubject,
    @PolicyKey(en = "What is counted; everybody posted away where absent", zh = "统计什么；缺省为全部派出人员")
        Count count,
    @PolicyKey(
            en = "Number of people, at least",
            zh = "最少人数",
            least = 0,
            most = 1000000,
            noMoreThan = "at_most")
        @Nullable Integer atLeast,
    @PolicyKey(en = "Number of people, at most", zh = "最多人数", least = 0, most = 1000000)
        @Nullable Integer atMost,
    @PolicyKey(
            en = "At least this share of `share_of`, rounded up",
            zh = "不少于 share_of 的这一比例，向上取整",
            labelEn = "At least this share, rounded up",
            labelZh = "不少于这一比例，向上取整")
        @Nullable Share atLeastShare,
    @PolicyKey(
            en = "At most this share of `share_of`, rounded down",
            zh = "不超过 share_of 的这一比例，向下取整",
            labelEn = "At most this share, rounded down",
            labelZh = "不超过这一比例，向下取整")
        @Nullable Share atMostShare,
    @PolicyKey(en = "What the shares are of", zh = "比例的分母") @Nullable Count shareOf,
    @PolicyKey(en = "At least this figure of the lists", zh = "不少于名册中的这一数目")
        @Nullable Figure atLeastOf,
    @PolicyKey(en = "At most this figure of the lists", zh = "不超过名册中的这一数目")
        @Nullable Figure atMostOf,
    @PolicyKey(
            en =
                "Instead of a bound: nobody goes while somebody with more points stays; each"
                    + " further entry decides between equals",
            zh = "代替上下限：分数低者交流时，分数高者不得留下；后面各项依次用于分数相同者")
        List<Points> inOrder,
    @PolicyKey(
            en = "Whether the order is only among those who teach the same subject",
            zh = "是否只在同一学科的教师之间排序")
        @Nullable Boolean sameSubject,
    String clause) {

  /** For what a rule holds, each by itself. */
  public enum Per implements Code {
    /** The whole district. */
    DISTRICT("全区县", "全区", "全县", "区县"),
    /** The schools of each stage; a school of several stages is in each. */
    STAGE("学段", "每个学段"),
    /** The schools of each area. */
    AREA("区域", "每类区域"),
    /** The postings of each group, and the schools of each group. */
    GROUP("集团", "每个集团"),
    /** Each school. */
    SCHOOL("学校", "每校", "每所学校"),
    /** Each household of the lists with two or more of the staff. */
    HOUSEHOLD("家庭", "每个家庭");

    private final List<String> chinese;

    Per(String... chinese) {
      this.chinese = List.of(chinese);
    }

    @Override
    public List<String> chinese() {
      return chinese;
    }
  }

  /** What is counted at the schools that a rule holds for. */
  public enum What implements Code {
    /** Whoever is posted away from one of the schools. */
    SENT("派出"),
    /** Whoever is posted to one of the schools. */
    RECEIVED("到校", "接收"),
    /** Whoever works at one of the schools with the plan. */
    PRESENT("交流后在校", "在校"),
    /** Whoever has one of the schools as home, whatever the plan. */
    STAFF("原属本校");

    private final List<String> chinese;

    What(String... chinese) {
      this.chinese = List.of(chinese);
    }

    @Override
    public List<String> chinese() {
      return chinese;
    }
  }

  /** A figure of the lists for the schools that a rule holds for, added up over them. */
  public enum Figure implements Code {
    /** How many teaching staff of the subject needs.csv asks for. */
    NEEDED("学科需求数"),
    /** How many more teaching staff of the subject work there without the plan than are needed. */
    SURPLUS("学科富余人数", "富余人数"),
    /** How many fewer. */
    SHORTAGE("学科缺员人数", "缺员人数"),
    /** The headcount. */
    HEADCOUNT("编制数"),
    /** How many more have their home there than the headcount allows. */
    OVERSTAFF("超编人数"),
    /** How many fewer. */
    VACANCIES("缺编人数");

    private final List<String> chinese;

    Figure(String... chinese) {
      this.chinese = List.of(chinese);
    }

    @Override
    public List<String> chinese() {
      return chinese;
    }

    /** Whether it is a figure of a subject. */
    public boolean isOfSubject() {
      return switch (this) {
        case NEEDED, SURPLUS, SHORTAGE -> true;
        case HEADCOUNT, OVERSTAFF, VACANCIES -> false;
      };
    }
  }

  /**
   * What is counted.
   *
   * @param who the kinds of people, of which one must fit; empty for all
   * @param from postings from these schools only; null for all
   * @param to postings to these schools only; null for all
   * @param flows postings by these flows only; empty for all
   * @param minutesOver postings with a commute longer than this; null for any
   * @param inForce whether rotations in force count besides
   */
  @PolicyKey(en = "What is counted", zh = "统计的对象")
  public record Count(
      @PolicyKey(
              en =
                  "SENT: posted away; RECEIVED: posted to; PRESENT: working there with the plan;"
                      + " STAFF: home there, whatever the plan",
              zh = "SENT 派出；RECEIVED 到校；PRESENT 交流后在校；STAFF 原属本校",
              labelEn = "What is counted",
              labelZh = "统计什么",
              otherwise = "SENT")
          What what,
      @PolicyKey(en = "Which people; all where absent", zh = "哪类人员；缺省为全部") List<Who> who,
      @PolicyKey(en = "Only postings from these schools", zh = "仅计由这些学校派出") @Nullable Schools from,
      @PolicyKey(en = "Only postings to these schools", zh = "仅计去往这些学校") @Nullable Schools to,
      @PolicyKey(en = "Only postings by these flows", zh = "仅计这些交流形式") Set<String> flows,
      @PolicyKey(
              en = "Only postings with a commute of more minutes than this",
              zh = "仅计通行时间超过多少分钟的交流",
              least = 0,
              most = 1440)
          @Nullable Integer minutesOver,
      @PolicyKey(en = "Whether rotations in force count too", zh = "在轨交流是否一并计入") boolean inForce) {

    public Count {
      who = Sets.listed(who);
      flows = Sets.ordered(flows);
    }

    /** "posted to these schools: TEACHER, backbone; from URBAN". */
    public Message words() {
      return CountWords.of(this);
    }
  }

  /** The rule of the catalogue by which it scores. */
  public Rule rule() {
    return switch (level) {
      case HARD -> Rule.H11;
      case MEDIUM -> Rule.M6;
      case SOFT -> Rule.S12;
    };
  }

  /** What one person missing or too many costs, in units of the level. */
  public long cost() {
    return level == Level.HARD ? 1 : weight;
  }

  /** Whether those who teach different subjects have no order among them. */
  public boolean isOfSameSubject() {
    return Boolean.TRUE.equals(sameSubject);
  }

  /** Its id and what it is called: "senior-stays (at least one senior title)". */
  public Message title() {
    return Message.said("{0} ({1})", "{0}（{1}）", id, words);
  }

  /** What it asks for, in words. */
  public Message says() {
    return CountWords.of(this);
  }

  public CountRule {
    groupTypes = Sets.ordered(groupTypes);
    eachSubject = Sets.ordered(eachSubject);
    inOrder = Sets.listed(inOrder);
    clause = clause == null ? "" : clause;
  }
}
