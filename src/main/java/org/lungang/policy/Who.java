package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * A kind of staff member: every condition that is given must hold. An empty set and null give no
 * condition. A policy names several kinds by a list, of which one must fit.
 *
 * @param backbone whether backbone (骨干教师), true or false
 * @param eligible whether eligible (符合交流条件)
 * @param due whether due (应交流)
 * @param hasGradeBand whether there is a grade band
 * @param subjects empty for any, those who teach none too
 * @param graduatingYearsAtLeast whole years of teaching the last senior grade (高三)
 * @param ageAtMost full years at S
 * @param hiredYearsAtLeast full years at S since first hired
 * @param hiredYearsBelow full years at S since first hired
 */
@PolicyKey(en = "A kind of people: every condition given must hold", zh = "一类人员：所列条件须同时满足")
public record Who(
    @PolicyKey(en = "Positions at home", zh = "在原校的职务") Set<Position> positions,
    @PolicyKey(en = "Whether backbone", zh = "是否骨干教师") @Nullable Boolean backbone,
    @PolicyKey(en = "Whether eligible", zh = "是否符合交流条件") @Nullable Boolean eligible,
    @PolicyKey(en = "Whether due", zh = "是否应交流") @Nullable Boolean due,
    @PolicyKey(en = "Willingness", zh = "交流意愿") Set<Willingness> willingness,
    @PolicyKey(en = "Subjects: codes, Chinese names or any other subject", zh = "任教学科")
        Set<Subject> subjects,
    @PolicyKey(en = "Whether there is a grade band", zh = "是否有任教年级段")
        @Nullable Boolean hasGradeBand,
    @PolicyKey(en = "Grade bands", zh = "任教年级段") Set<GradeBand> gradeBands,
    @PolicyKey(en = "The lowest honor", zh = "骨干层级下限") @Nullable Honor honorAtLeast,
    @PolicyKey(en = "The lowest title", zh = "职称下限") @Nullable Title titleAtLeast,
    @PolicyKey(
            en = "Whole years of teaching the last senior grade, at least",
            zh = "高三任教年数下限",
            least = 0,
            most = 60)
        @Nullable Integer graduatingYearsAtLeast,
    @PolicyKey(en = "Full years of age, at most", zh = "年龄上限（周岁）", least = 18, most = 100)
        @Nullable Integer ageAtMost,
    @PolicyKey(
            en = "Full years since first hired, at least",
            zh = "参加工作周年数下限",
            least = 0,
            most = 60)
        @Nullable Integer hiredYearsAtLeast,
    @PolicyKey(
            en = "Full years since first hired, fewer than",
            zh = "参加工作不满几周年",
            least = 1,
            most = 60)
        @Nullable Integer hiredYearsBelow,
    @PolicyKey(
            en =
                "With one of these in the column exemption of staff.csv: a code, or a text as it"
                    + " stands",
            zh = "教职工表“暂不交流情形”列含其中一项：代码或原文")
        Set<String> circumstances,
    @PolicyKey(
            en = "Whether they were ever at another school, by service.csv or rotations.csv",
            zh = "是否曾在其他学校任职或交流")
        @Nullable Boolean movedBefore) {

  public Who {
    positions = Sets.ordered(positions);
    willingness = Sets.ordered(willingness);
    subjects = Sets.ordered(subjects);
    gradeBands = Sets.ordered(gradeBands);
    circumstances = Sets.ordered(circumstances);
  }

  /** Whether somebody is of this kind. */
  public boolean fits(Person person) {
    return (eligible == null || eligible == person.isEligible())
        && (due == null || due == person.isDue())
        && fitsButForYears(person);
  }

  /** Whether somebody is of this kind, its conditions on eligible and due left out. */
  public boolean fitsButForYears(Person person) {
    StaffMember member = person.member();
    return (positions.isEmpty() || positions.contains(member.position()))
        && (backbone == null || backbone == person.backbone())
        && (willingness.isEmpty() || willingness.contains(member.willingness()))
        && (subjects.isEmpty() || (member.subject() != null && subjects.contains(member.subject())))
        && (hasGradeBand == null || hasGradeBand == (member.gradeBand() != null))
        && (gradeBands.isEmpty()
            || (member.gradeBand() != null && gradeBands.contains(member.gradeBand())))
        && (honorAtLeast == null || member.honor().compareTo(honorAtLeast) >= 0)
        && (titleAtLeast == null
            || (member.title() != null && member.title().compareTo(titleAtLeast) >= 0))
        && (graduatingYearsAtLeast == null || member.graduatingYears() >= graduatingYearsAtLeast)
        && (ageAtMost == null || person.age() <= ageAtMost)
        && (hiredYearsAtLeast == null || person.hiredYears() >= hiredYearsAtLeast)
        && (hiredYearsBelow == null || person.hiredYears() < hiredYearsBelow)
        && (circumstances.isEmpty() || circumstances.stream().anyMatch(it -> isEntered(it, person)))
        && (movedBefore == null || movedBefore == person.movedBefore());
  }

  /** Whether a circumstance, by any of its names, is entered for somebody. */
  static boolean isEntered(String circumstance, Person person) {
    return person.circumstances().contains(Entered.key(circumstance));
  }

  /**
   * Which conditions somebody does not meet, and what they have instead: "35 full years of age or
   * fewer (here: 41 full years of age)". Of several kinds those of their position, if any.
   */
  public static Message failures(List<Who> kinds, Person person) {
    return Unmet.words(kinds, person);
  }

  /** "PRINCIPAL, eligible / TEACHER, backbone"; what an empty list says: all staff. */
  public static Message words(List<Who> kinds) {
    return kinds.isEmpty()
        ? Message.said("all staff", "全体教职工")
        : Message.joined(" / ", kinds.stream().map(Who::words).toList());
  }

  /** "PRINCIPAL, eligible"; without conditions: all staff. */
  public Message words() {
    List<Object> words = new ArrayList<>();
    addAll(positions, words);
    addFlag(backbone, "backbone", "骨干", "not backbone", "非骨干", words);
    addFlag(eligible, "eligible", "符合交流条件", "not eligible", "不符合交流条件", words);
    addFlag(due, "due", "应交流", "not due", "非应交流", words);
    addAll(willingness, words);
    addAll(subjects, words);
    addFlag(hasGradeBand, "with a grade band", "有任教年级段", "without a grade band", "无任教年级段", words);
    addAll(gradeBands, words);
    addBound(honorAtLeast, "honor {0} or above", "骨干层级{0}及以上", words);
    addBound(titleAtLeast, "title {0} or above", "职称{0}及以上", words);
    addBound(
        graduatingYearsAtLeast,
        "{0} or more years of teaching the last senior grade",
        "任教高三满{0}年",
        words);
    addBound(ageAtMost, "{0} full years of age or fewer", "年龄不超过{0}周岁", words);
    addBound(hiredYearsAtLeast, "hired at least {0} full years ago", "参加工作满{0}年", words);
    addBound(hiredYearsBelow, "hired less than {0} full years ago", "参加工作不满{0}年", words);
    if (!circumstances.isEmpty()) {
      words.add(String.join("/", circumstances));
    }
    addFlag(
        movedBefore,
        "at another school before",
        "曾在其他学校任职",
        "never at another school",
        "未曾在其他学校任职",
        words);
    return words.isEmpty() ? words(List.of()) : Message.list(words);
  }

  private static void addAll(Set<? extends Named> names, List<Object> words) {
    if (!names.isEmpty()) {
      words.add(Message.joined("/", new ArrayList<>(names)));
    }
  }

  static void addFlag(
      @Nullable Boolean wanted,
      String english,
      String chinese,
      String englishNot,
      String chineseNot,
      List<Object> words) {
    if (wanted != null) {
      words.add(wanted ? Message.said(english, chinese) : Message.said(englishNot, chineseNot));
    }
  }

  static void addBound(@Nullable Object bound, String english, String chinese, List<Object> words) {
    if (bound != null) {
      words.add(Message.said(english, chinese, bound));
    }
  }

  /**
   * The same kind without its conditions on years.
   *
   * @param withoutSubjects whether without its conditions on subjects too
   */
  public Who inShort(boolean withoutSubjects) {
    return new Who(
        positions,
        backbone,
        null,
        null,
        willingness,
        withoutSubjects ? Set.of() : subjects,
        hasGradeBand,
        gradeBands,
        honorAtLeast,
        titleAtLeast,
        graduatingYearsAtLeast,
        ageAtMost,
        hiredYearsAtLeast,
        hiredYearsBelow,
        circumstances,
        movedBefore);
  }
}
