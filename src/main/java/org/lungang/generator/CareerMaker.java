package org.lungang.generator;

import java.time.LocalDate;
import org.lungang.district.Area;
import org.lungang.district.Gender;
import org.lungang.district.Position;

/** Ages and the dates that follow from them. */
final class CareerMaker {

  private static final double[] SHARES = {0, 0.22, 0.45, 0.70, 0.88, 1};
  private static final double[] AGES = {23, 30, 37, 45, 51.5, 59.9};
  private static final double WOMEN_RETIRE_AT = 54.9;

  private final ShapeProfile profile;
  private final SharedDates dates;

  CareerMaker(ShapeProfile profile, SharedDates dates) {
    this.profile = profile;
    this.dates = dates;
  }

  /** The career of somebody who holds a post at a school. */
  Career career(SchoolPlan school, OpenPost post, Gender gender, Dice dice) {
    if (post.position() == Position.TEACHER && post.quantile() < profile.recruitShare()) {
      return recruit(dice);
    }
    double age = age(school, post, gender);
    LocalDate birth = birth((int) age, dice);
    int startAge = age > 45 ? dice.whole(19, 22) : dice.whole(21, 25);
    int hiredYear =
        Math.min(birth.getYear() + Math.min(startAge, (int) age - 1), Generator.PLANNED_YEAR - 1);
    LocalDate hired = dates.september(hiredYear);
    LocalDate since = atSchoolSince(school, post, hired, dice);
    return new Career(birth, hired, since, inPostSince(post, since, dice));
  }

  /** Somebody hired in the summer before the planned year. */
  private Career recruit(Dice dice) {
    LocalDate birth = birth(dice.whole(22, 25), dice);
    LocalDate hired =
        dates.shared(LocalDate.of(Generator.PLANNED_YEAR, dice.whole(7, 8), dice.whole(1, 31)));
    return new Career(birth, hired, hired, hired);
  }

  private double age(SchoolPlan school, OpenPost post, Gender gender) {
    double retireAt = gender == Gender.F ? WOMEN_RETIRE_AT : 59.9;
    double quantile = post.quantile();
    return switch (post.position()) {
      case PRINCIPAL -> Math.min(retireAt, 38 + 18 * quantile);
      case VICE_PRINCIPAL -> Math.min(retireAt, 34 + 19 * quantile);
      case MIDDLE_MANAGER -> Math.min(retireAt, 30 + 20 * quantile);
      case TEACHER -> {
        double shift = school.openedYear() > 0 ? -5 : school.area() == Area.RURAL ? 2.5 : 0;
        yield Math.max(23, Math.min(retireAt, ageAt(quantile) + shift));
      }
    };
  }

  /** The age below which a share of the TEACHERs is, between the points of a broken line. */
  private static double ageAt(double share) {
    int i = 1;
    while (SHARES[i] < share) {
      i++;
    }
    return AGES[i - 1]
        + (AGES[i] - AGES[i - 1]) * (share - SHARES[i - 1]) / (SHARES[i] - SHARES[i - 1]);
  }

  /** A birth date with which somebody is of an age, in full years, on September 1. */
  private LocalDate birth(int age, Dice dice) {
    LocalDate latest = LocalDate.of(Generator.PLANNED_YEAR - age, 9, 1);
    return dates.shared(latest.minusDays(dice.whole(0, 364)));
  }

  /**
   * Most have been at one school all their lives; leaders move more, and all came to a new school.
   */
  private LocalDate atSchoolSince(SchoolPlan school, OpenPost post, LocalDate hired, Dice dice) {
    boolean leader = post.position().isLeader();
    int first = Math.max(hired.getYear() + 1, school.openedYear());
    int last = Generator.PLANNED_YEAR - 1;
    boolean moves = dice.chance(leader ? 0.55 : profile.movedShare());
    boolean mustMove = hired.getYear() < school.openedYear();
    if (first > last || !(moves || mustMove)) {
      return hired;
    }
    double share = dice.unit();
    int year = first + (int) (share * (last - first + 1));
    return dates.shared(
        dice.chance(0.08) && year > first ? LocalDate.of(year, 3, 1) : LocalDate.of(year, 9, 1));
  }

  /** Managers took their post up to 12 years ago, more of them lately. */
  private LocalDate inPostSince(OpenPost post, LocalDate since, Dice dice) {
    if (post.position() == Position.TEACHER) {
      return since;
    }
    double share = dice.unit();
    int months = 1 + (int) (12 * 12 * share * StrictMath.sqrt(share));
    LocalDate start = LocalDate.of(Generator.PLANNED_YEAR, 9, 1).minusMonths(months);
    return start.isBefore(since) ? since : dates.shared(start);
  }
}
