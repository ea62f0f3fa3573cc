package org.lungang.generator;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.district.District;
import org.lungang.district.StaffMember;

/**
 * Enters what policies of other districts ask for in words of their own: of the young one in ten in
 * a special post ({@code special-post}), approved and begun up to five years ago; of those of 26 to
 * 38 four in ten with a young child ({@code young-child}); of the teachers one in seven with a
 * graduating grade ({@code graduating-grade}).
 */
final class CircumstanceMaker {

  private static final LocalDate START = LocalDate.of(Generator.PLANNED_YEAR, 9, 1);

  private CircumstanceMaker() {}

  static District addTo(District district, long seed) {
    Dice dice = Dice.of(seed, "circumstances", 0);
    return district.toBuilder()
        .staff(district.staff().stream().map(member -> entered(member, dice)).toList())
        .build();
  }

  private static StaffMember entered(StaffMember member, Dice dice) {
    int age = member.birthDate().until(START).getYears();
    Set<String> own = new TreeSet<>(member.ownCircumstances());
    StaffMember.Builder builder = member.toBuilder();
    boolean isFree = member.circumstances().isEmpty();
    if (isFree && member.isTeacher() && age < 30 && dice.chance(0.1)) {
      own.add("special-post");
      builder.circumstancesSince(START.minusYears(dice.whole(0, 5))).circumstancesApproved(true);
    }
    if (age >= 26 && age <= 38 && dice.chance(0.4)) {
      own.add("young-child");
    }
    if (member.isTeacher() && dice.chance(1.0 / 7)) {
      own.add("graduating-grade");
    }
    return builder.ownCircumstances(own).build();
  }
}
