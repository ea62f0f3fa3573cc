package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.StaffMember;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** Says which conditions of a kind of people somebody does not meet, and what they have instead. */
final class Unmet {

  private Unmet() {}

  /** Of several kinds those of the person's position, if there are any. */
  static Message words(List<Who> kinds, Person person) {
    List<Who> ofPosition =
        kinds.stream()
            .filter(
                who ->
                    who.positions().isEmpty()
                        || who.positions().contains(person.member().position()))
            .toList();
    return Message.joined(
        " / ",
        (ofPosition.isEmpty() ? kinds : ofPosition)
            .stream().map(who -> failure(who, person)).distinct().toList());
  }

  private static Message failure(Who who, Person person) {
    Who unmet = unmet(who, person);
    return Message.said("{0} (here: {1})", "{0}（此人：{1}）", unmet.words(), valuesOf(unmet, person));
  }

  /** The kind with those conditions alone that somebody does not meet. */
  private static Who unmet(Who who, Person person) {
    StaffMember member = person.member();
    return new Who(
        who.positions().contains(member.position()) ? Set.of() : who.positions(),
        who.backbone() != null && who.backbone() == person.backbone() ? null : who.backbone(),
        who.eligible() != null && who.eligible() == person.isEligible() ? null : who.eligible(),
        who.due() != null && who.due() == person.isDue() ? null : who.due(),
        who.willingness().contains(member.willingness()) ? Set.of() : who.willingness(),
        member.subject() != null && who.subjects().contains(member.subject())
            ? Set.of()
            : who.subjects(),
        who.hasGradeBand() != null && who.hasGradeBand() == (member.gradeBand() != null)
            ? null
            : who.hasGradeBand(),
        member.gradeBand() != null && who.gradeBands().contains(member.gradeBand())
            ? Set.of()
            : who.gradeBands(),
        who.honorAtLeast() != null && member.honor().compareTo(who.honorAtLeast()) >= 0
            ? null
            : who.honorAtLeast(),
        who.titleAtLeast() != null
                && member.title() != null
                && member.title().compareTo(who.titleAtLeast()) >= 0
            ? null
            : who.titleAtLeast(),
        who.graduatingYearsAtLeast() != null
                && member.graduatingYears() >= who.graduatingYearsAtLeast()
            ? null
            : who.graduatingYearsAtLeast(),
        who.ageAtMost() != null && person.age() <= who.ageAtMost() ? null : who.ageAtMost(),
        who.hiredYearsAtLeast() != null && person.hiredYears() >= who.hiredYearsAtLeast()
            ? null
            : who.hiredYearsAtLeast(),
        who.hiredYearsBelow() != null && person.hiredYears() < who.hiredYearsBelow()
            ? null
            : who.hiredYearsBelow(),
        who.circumstances().stream().anyMatch(one -> Who.isEntered(one, person))
            ? Set.of()
            : who.circumstances(),
        who.movedBefore() != null && who.movedBefore() == person.movedBefore()
            ? null
            : who.movedBefore());
  }

  /** What somebody has of what the conditions ask about. */
  private static Message valuesOf(Who who, Person person) {
    StaffMember member = person.member();
    List<Object> values = new ArrayList<>();
    if (!who.positions().isEmpty()) {
      values.add(member.position());
    }
    Who.addFlag(negated(who.backbone()), "backbone", "骨干", "not backbone", "非骨干", values);
    Who.addFlag(negated(who.eligible()), "eligible", "符合交流条件", "not eligible", "不符合交流条件", values);
    Who.addFlag(negated(who.due()), "due", "应交流", "not due", "非应交流", values);
    if (!who.willingness().isEmpty()) {
      values.add(member.willingness());
    }
    if (!who.subjects().isEmpty()) {
      values.add(orNone(member.subject(), "no subject", "无任教学科"));
    }
    if (who.hasGradeBand() != null || !who.gradeBands().isEmpty()) {
      values.add(orNone(member.gradeBand(), "no grade band", "无任教年级段"));
    }
    if (who.honorAtLeast() != null) {
      values.add(Message.said("honor {0}", "骨干层级{0}", member.honor()));
    }
    if (who.titleAtLeast() != null) {
      values.add(orNone(member.title(), "no title", "无职称"));
    }
    Who.addBound(
        who.graduatingYearsAtLeast() == null ? null : member.graduatingYears(),
        "{0}",
        "{0}年",
        values);
    Who.addBound(
        who.ageAtMost() == null ? null : person.age(), "{0} full years of age", "{0}周岁", values);
    Who.addBound(
        who.hiredYearsAtLeast() == null && who.hiredYearsBelow() == null
            ? null
            : person.hiredYears(),
        "hired {0} full years ago",
        "参加工作{0}年",
        values);
    if (!who.circumstances().isEmpty()) {
      values.add(Message.said("none of these", "均无"));
    }
    Who.addFlag(
        negated(who.movedBefore()), "was at another school", "曾在他校", "never was", "未曾", values);
    return Message.list(values);
  }

  private static @Nullable Boolean negated(@Nullable Boolean flag) {
    return flag == null ? null : !flag;
  }

  private static Named orNone(@Nullable Named value, String english, String chinese) {
    return value == null ? Message.said(english, chinese) : value;
  }
}
