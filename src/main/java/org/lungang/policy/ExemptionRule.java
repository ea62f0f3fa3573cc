package org.lungang.policy;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.Gender;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.StatutoryRetirement;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * A rule that leaves people out of rotation (暂不纳入交流范围). Its id is its key in the policy. Each kind
 * is a record that says everything about itself: its keys in the file, whom it holds for, and its
 * words.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = ExemptionRule.NAME)
@PolicyKey(en = "A rule that leaves people out; null removes it", zh = "暂不纳入交流的一条规定；写 null 即取消")
public sealed interface ExemptionRule
    permits ExemptionRule.FirstTerm,
        ExemptionRule.Age,
        ExemptionRule.Retirement,
        ExemptionRule.OfCircumstance,
        ExemptionRule.Experience,
        ExemptionRule.OfRotation {

  /** The key that tells the kinds apart. */
  String NAME = "rule";

  /** Where the rule comes from: the file in the seeds and the clause. */
  String clause();

  /** Whether it leaves somebody out. */
  boolean holds(PersonFacts person);

  /** Whether it would, if something that is entered were approved. */
  default boolean awaitsApproval(PersonFacts person) {
    return false;
  }

  /** Whether those whom it leaves out stay in the denominators of quotas. */
  default boolean staysInDenominator() {
    return false;
  }

  /** Whom it leaves out: "men over 55, women over 50"; a part of a sentence, without its id. */
  Message words();

  /**
   * Why it leaves somebody out, where that is said otherwise than by {@link #words}; a part of a
   * sentence.
   *
   * @param latest the latest rotation; null if none
   */
  default Message reason(Position position, @Nullable Rotation latest) {
    return words();
  }

  /** Fewer full years in post than a term of office (E1). */
  @JsonTypeName("first_term")
  record FirstTerm(
      @PolicyKey(en = "positions that it exempts", zh = "适用职务", needed = true)
          Set<Position> positions,
      @PolicyKey(
              en = "full years of a term of office",
              zh = "一届任期的年数",
              needed = true,
              least = 1,
              most = 20)
          int termOfOffice,
      String clause)
      implements ExemptionRule {
    public FirstTerm {
      positions = Sets.ordered(positions);
    }

    @Override
    public boolean holds(PersonFacts person) {
      return positions.contains(person.member().position())
          && person.fullYearsSince(person.member().inPostSince()) < termOfOffice;
    }

    @Override
    public Message words() {
      return Message.said(
          "{0} with fewer than {1} full years in the post",
          "{0}任职不满{1}年", Message.joined("/", List.copyOf(positions)), termOfOffice);
    }

    @Override
    public Message reason(Position position, @Nullable Rotation latest) {
      return Message.said(
          "a {0} for fewer than {1} full years in post", "{0}任现职不满{1}年", position, termOfOffice);
    }
  }

  /** Over an age at S (E2): S lies after that birthday. */
  @JsonTypeName("age")
  record Age(
      @PolicyKey(en = "men over this age", zh = "男性超过此年龄", needed = true, least = 18, most = 100)
          int menOver,
      @PolicyKey(en = "women over this age", zh = "女性超过此年龄", needed = true, least = 18, most = 100)
          int womenOver,
      @PolicyKey(
              en = "how many years before these ages it begins",
              zh = "提前几年起适用（如距退休几年）",
              otherwise = "0",
              least = 0,
              most = 40)
          int yearsBefore,
      String clause)
      implements ExemptionRule {

    @Override
    public boolean holds(PersonFacts person) {
      int limit = person.member().gender() == Gender.M ? menOver : womenOver;
      return person.isOver(limit - yearsBefore);
    }

    @Override
    public Message words() {
      return yearsBefore == 0
          ? Message.said("men over {0}, women over {1}", "男超过{0}周岁、女超过{1}周岁", menOver, womenOver)
          : Message.said(
              "less than {2} years before the age of retirement (men {0}, women {1})",
              "距退休年龄（男{0}、女{1}周岁）不足{2}年", menOver, womenOver, yearsBefore);
    }
  }

  /**
   * So many years before the statutory age, which depends on the month of birth ({@link
   * StatutoryRetirement}): at S less than so many years are left.
   */
  @JsonTypeName("retirement")
  record Retirement(
      @PolicyKey(
              en =
                  "fewer than this many years before the statutory retirement age by month of birth",
              zh = "距按出生年月确定的法定退休年龄不足几年",
              needed = true,
              least = 0,
              most = 40)
          int yearsBefore,
      @PolicyKey(en = "positions that it exempts; all where absent", zh = "适用职务；缺省为全部")
          Set<Position> positions,
      String clause)
      implements ExemptionRule {
    public Retirement {
      positions = Sets.ordered(positions);
    }

    @Override
    public boolean holds(PersonFacts person) {
      return (positions.isEmpty() || positions.contains(person.member().position()))
          && StatutoryRetirement.isWithin(person.member(), person.start(), yearsBefore);
    }

    @Override
    public Message words() {
      Message all =
          Message.said(
              "less than {0} years before the statutory retirement age by month of birth",
              "距法定退休年龄（按出生年月）不足{0}年", yearsBefore);
      return positions.isEmpty()
          ? all
          : Message.said("{0}: {1}", "{0}：{1}", Message.joined("/", List.copyOf(positions)), all);
    }
  }

  /**
   * A rule about a circumstance that the lists enter for somebody. Without the approval that a
   * policy asks for: not exempt, and a warning.
   */
  sealed interface OfCircumstance extends ExemptionRule permits Personal, OwnCircumstance {

    /** Whether it must be approved. */
    boolean approved();

    /** How many years it lasts at most, from the column exemption_since; null without end. */
    @Nullable Integer yearsAtMost();

    /** Whether the lists enter it for somebody, however long ago it began. */
    boolean isNamedFor(PersonFacts person);

    /** What it is called; a part of a sentence. */
    Named called();

    @Override
    default boolean holds(PersonFacts person) {
      return isEntered(person) && (!approved() || person.member().circumstancesApproved());
    }

    @Override
    default boolean awaitsApproval(PersonFacts person) {
      return isEntered(person) && !holds(person);
    }

    private boolean isEntered(PersonFacts person) {
      return isNamedFor(person) && person.circumstancesHold(yearsAtMost());
    }

    @Override
    default Message words() {
      Integer years = yearsAtMost();
      Message which =
          years == null
              ? Message.said("{0}", "{0}", called())
              : Message.said("{0}, {1} years at most", "{0}，最多{1}年", called(), years);
      return approved() ? Message.said("{0}, approved", "{0}（已批准）", which) : which;
    }

    /**
     * Which one it is may tell of health or a family; the rule says enough to those who may know.
     */
    @Override
    default Message reason(Position position, @Nullable Rotation latest) {
      return Message.said("as the lists say", "见名册所填");
    }
  }

  /** A circumstance of staff.csv (E3, E4, E5). */
  @JsonTypeName("circumstance")
  record Personal(
      @PolicyKey(en = "which circumstance", zh = "何种情形", needed = true) Circumstance circumstance,
      @PolicyKey(en = "whether it must be approved", zh = "是否须经批准") boolean approved,
      @PolicyKey(
              en = "the most years that it lasts, from exemption_since; no limit where absent",
              zh = "自“暂不交流起始”算起最多几年；缺省为不限",
              least = 1,
              most = 60)
          @Nullable Integer yearsAtMost,
      String clause)
      implements OfCircumstance {

    /** One that lasts as long as the lists say. */
    public Personal(Circumstance circumstance, boolean approved, String clause) {
      this(circumstance, approved, null, clause);
    }

    @Override
    public boolean isNamedFor(PersonFacts person) {
      return person.member().circumstances().contains(circumstance);
    }

    @Override
    public Named called() {
      return switch (circumstance) {
        case PREGNANT_OR_NURSING -> Message.said("pregnant or nursing", "处于孕期或哺乳期");
        case ILL -> Message.said("ill", "患病");
        case KEY_PROJECT -> Message.said("leads a key course or project", "承担特色课程或重大课题");
      };
    }
  }

  /**
   * A circumstance of the policy's own, as staff.csv says it: by its id or one of its words.
   *
   * @param enteredAs its id in the lists
   * @param name what it is called
   * @param yearsAtMost how many years it lasts at most, from the column exemption_since; null
   *     without end
   * @param inDenominator whether those left out stay in the denominators of quotas
   */
  @JsonTypeName("own_circumstance")
  record OwnCircumstance(
      @PolicyKey(
              en = "its id in the column exemption of staff.csv",
              zh = "在教职工表“暂不交流情形”列中的编号",
              needed = true,
              pattern = PolicyKeys.ID)
          String enteredAs,
      @PolicyKey(
              en = "what it is called; the column may say this too",
              zh = "情形名称，名册中也可填此名称",
              needed = true)
          Policy.Name name,
      @PolicyKey(en = "whether it must be approved", zh = "是否须经批准") boolean approved,
      @PolicyKey(
              en = "the most years that it lasts, from exemption_since; no limit where absent",
              zh = "自“暂不交流起始”算起最多几年；缺省为不限",
              least = 1,
              most = 60)
          @Nullable Integer yearsAtMost,
      @PolicyKey(
              en = "whether those exempt stay in the denominators of quotas",
              zh = "暂不交流的人员是否仍计入比例的分母")
          boolean inDenominator,
      String clause)
      implements OfCircumstance {

    /** Whether a text of the lists means it. */
    public boolean isMeantBy(String text) {
      return Entered.namesOf(this).stream()
          .anyMatch(name -> Entered.key(name).equals(Entered.key(text)));
    }

    @Override
    public boolean isNamedFor(PersonFacts person) {
      return person.member().ownCircumstances().stream().anyMatch(this::isMeantBy);
    }

    @Override
    public Named called() {
      return name;
    }

    @Override
    public boolean staysInDenominator() {
      return inDenominator;
    }
  }

  /**
   * Enough service elsewhere (E6): enough whole months at each of enough other schools, or a home
   * school in an URBAN area and enough whole months in TOWN or RURAL schools, all rows added up.
   */
  @JsonTypeName("experience")
  record Experience(
      @PolicyKey(
              en = "at how many other schools",
              zh = "在几所其他学校工作过",
              needed = true,
              least = 1,
              most = 20)
          int otherSchools,
      @PolicyKey(en = "whole months at each", zh = "每校满几个月", needed = true, least = 1, most = 600)
          int monthsAtEach,
      @PolicyKey(
              en = "or whole months at town and rural schools, for those at urban schools",
              zh = "或城区教师在镇区、乡村学校满几个月",
              least = 1,
              most = 600)
          @Nullable Integer ruralMonths,
      String clause)
      implements ExemptionRule {

    @Override
    public boolean holds(PersonFacts person) {
      return person.otherSchoolsWith(monthsAtEach) >= otherSchools
          || (ruralMonths != null
              && person.home().area() == Area.URBAN
              && person.ruralMonths() >= ruralMonths);
    }

    @Override
    public Message words() {
      return ruralMonths == null
          ? Message.said(
              "at least {1} whole months at each of {0} other schools",
              "在{0}所以上其他学校各任职满{1}个月", otherSchools, monthsAtEach)
          : Message.said(
              "at least {1} whole months at each of {0} other schools, or at an urban school after"
                  + " at least {2} in towns or villages",
              "在{0}所以上其他学校各任职满{1}个月，或在城区学校任职且在镇区、乡村学校累计任职满{2}个月",
              otherSchools,
              monthsAtEach,
              ruralMonths);
    }
  }

  /** A rule about a rotation of an earlier year, which no wish of the person waives. */
  sealed interface OfRotation extends ExemptionRule permits Locked, Returning {

    /** Whether the rotation goes on; else it has ended. */
    boolean goesOn();
  }

  /** On a rotation in force (E7): its until lies after S. */
  @JsonTypeName("locked")
  record Locked(String clause) implements OfRotation {

    @Override
    public boolean goesOn() {
      return true;
    }

    @Override
    public boolean holds(PersonFacts person) {
      return person.isOnRotation();
    }

    @Override
    public Message words() {
      return Message.said("on a rotation in force", "在轨交流未期满");
    }

    @Override
    public Message reason(Position position, @Nullable Rotation latest) {
      Rotation rotation = Objects.requireNonNull(latest, "Only these are on one.");
      return Message.said(
          "on a rotation in force, from {0} to {1} until {2}",
          "在轨交流，由{0}到{1}，至{2}",
          rotation.homeSchoolId(),
          rotation.hostSchoolId(),
          rotation.until().minusDays(1));
    }
  }

  /** Returning (E8): the rotation's until lies after S minus 1 year and no later than S. */
  @JsonTypeName("returning")
  record Returning(
      @PolicyKey(en = "those who wish to stay may with this assessment", zh = "考核达到此等次且自愿的可留任")
          @Nullable Assessment staysIfAssessed,
      @PolicyKey(
              en =
                  "how often the same rotation may be renewed for another term, for those who wish"
                      + " to stay and do not stay for good; not at all where absent",
              zh = "愿意留任而未留任者可续派几次；缺省为不续派",
              least = 1,
              most = 20)
          @Nullable Integer renewalsAtMost,
      @PolicyKey(
              en = "renewed only with this assessment or a better one; with any where absent",
              zh = "考核达到此等次及以上才可续派；缺省为不限")
          @Nullable Assessment renewedIfAssessed,
      String clause)
      implements OfRotation {

    @Override
    public boolean goesOn() {
      return false;
    }

    @Override
    public boolean holds(PersonFacts person) {
      return person.isReturning();
    }

    @Override
    public Message words() {
      return renewalsAtMost == null
          ? Message.said("a rotation ends this year", "本年度交流期满")
          : Message.said(
              "a rotation ends this year and is not renewed (at most"
                  + " {0} {0,choice,0#times|1#time|1<times})",
              "本年度交流期满且不续派（续派不超过{0}次）", renewalsAtMost);
    }

    @Override
    public Message reason(Position position, @Nullable Rotation latest) {
      Rotation rotation = Objects.requireNonNull(latest, "Only these return.");
      return Message.said(
          "the rotation from {0} to {1} ends on {2}",
          "由{0}到{1}的交流于{2}期满",
          rotation.homeSchoolId(),
          rotation.hostSchoolId(),
          rotation.until().minusDays(1));
    }
  }
}
