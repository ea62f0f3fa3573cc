package org.lungang.generator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.district.Circumstance;
import org.lungang.district.Coordinates;
import org.lungang.district.Gender;
import org.lungang.district.Honor;
import org.lungang.district.Need;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Willingness;

/** Puts somebody on every post of a school, and notes the school's needs. */
final class StaffMaker {

  private static final double NO_ADDRESS_SHARE = 0.04;

  private final Blueprint blueprint;
  private final Ids schoolIds;
  private final Ids staffIds;
  private final PersonNames names = new PersonNames();
  private final CareerMaker careers;
  private final HonorMaker honors;
  private final ServiceMaker services;

  StaffMaker(
      ShapeProfile profile, Blueprint blueprint, Ids schoolIds, Ids staffIds, SharedDates dates) {
    this.blueprint = blueprint;
    this.schoolIds = schoolIds;
    this.staffIds = staffIds;
    this.careers = new CareerMaker(profile, dates);
    this.honors = new HonorMaker(profile);
    this.services = new ServiceMaker(profile, blueprint, schoolIds, dates);
  }

  /** Adds a school's staff, their earlier schools, and the school's needs. */
  void addStaff(SchoolPlan school, Workforce workforce, Dice dice) {
    Establishment establishment = Establishment.of(school, dice);
    String schoolId = schoolIds.id(school.number());
    establishment
        .required()
        .forEach((subject, required) -> workforce.add(new Need(schoolId, subject, required)));
    List<OpenPost> posts = establishment.posts();
    Gender[] genders = new Gender[posts.size()];
    List<Career> lives = new ArrayList<>(posts.size());
    for (int i = 0; i < genders.length; i++) {
      genders[i] = gender(school, posts.get(i), dice);
      lives.add(careers.career(school, posts.get(i), genders[i], dice));
    }
    Honor[] honor = honors.honors(school, posts, lives, dice);
    List<String> peerIds =
        blueprint.peersOf(school).stream().map(peer -> schoolIds.id(peer.number())).toList();
    Geography geography = new Geography(dice);
    workforce.beginSchool();
    for (int i = 0; i < genders.length; i++) {
      OpenPost post = posts.get(i);
      Career career = lives.get(i);
      String id = staffIds.id(workforce.nextNumber());
      Circumstances circumstances = Circumstances.of(genders[i], career, honor[i], dice);
      Willingness willingness = willingness(dice);
      Coordinates home = dice.chance(NO_ADDRESS_SHARE) ? null : geography.home(school);
      workforce.add(
          new StaffMember.Builder()
              .id(id)
              .name(names.name(genders[i], career.birth().getYear(), dice))
              .gender(genders[i])
              .birthDate(career.birth())
              .schoolId(schoolId)
              .position(post.position())
              .subject(post.subject())
              .gradeBand(post.gradeBand())
              .honor(honor[i])
              .title(honors.title(post, career, dice))
              .atSchoolSince(career.atSchoolSince())
              .inPostSince(career.inPostSince())
              .hired(career.hired())
              .home(home)
              .circumstances(circumstances.all())
              .circumstancesApproved(circumstances.approved())
              .willingness(willingness)
              .preferredSchools(
                  willingness == Willingness.VOLUNTEER ? preferred(peerIds, dice) : Set.of())
              .graduatingYears(graduatingYears(post, career, dice))
              .build(),
          services.periods(id, school, post.part(), career, dice));
    }
  }

  /** Mostly women with young children, fewer men with age and rank. */
  private static Gender gender(SchoolPlan school, OpenPost post, Dice dice) {
    double teachers =
        switch (post.part()) {
          case KINDERGARTEN -> 0.97;
          case PRIMARY -> school.isUrban() ? 0.76 : 0.63;
          case JUNIOR -> 0.60;
          case SENIOR -> 0.53;
          case NINE_YEAR, TWELVE_YEAR -> throw new IllegalStateException("No part: " + post);
        };
    double share =
        switch (post.position()) {
          case PRINCIPAL, VICE_PRINCIPAL -> post.part() == Stage.KINDERGARTEN ? 0.95 : 0.38;
          case MIDDLE_MANAGER -> teachers - 0.1;
          case TEACHER -> teachers;
        };
    return dice.chance(share) ? Gender.F : Gender.M;
  }

  private static Willingness willingness(Dice dice) {
    return switch (dice.weighted(0.15, 0.65, 0.20)) {
      case 0 -> Willingness.VOLUNTEER;
      case 1 -> Willingness.NEUTRAL;
      default -> Willingness.RELUCTANT;
    };
  }

  private static Set<String> preferred(List<String> peerIds, Dice dice) {
    Set<String> preferred = new TreeSet<>();
    if (!peerIds.isEmpty() && dice.chance(0.6)) {
      preferred.add(dice.pick(peerIds));
      if (dice.chance(0.3)) {
        preferred.add(dice.pick(peerIds));
      }
    }
    return preferred;
  }

  /** Most who have taught at a senior school for some years have led a last grade. */
  private static int graduatingYears(OpenPost post, Career career, Dice dice) {
    int years = Math.min(career.yearsHired(), 24);
    return post.part() == Stage.SENIOR && years >= 2 && dice.chance(0.93)
        ? dice.whole(1, Math.max(1, years / 2))
        : 0;
  }

  /**
   * What may exempt somebody.
   *
   * @param approved false where there is nothing to approve
   */
  private record Circumstances(Set<Circumstance> all, boolean approved) {

    private static final Circumstances NONE =
        new Circumstances(EnumSet.noneOf(Circumstance.class), false);

    static Circumstances of(Gender gender, Career career, Honor honor, Dice dice) {
      boolean expecting = dice.chance(gender == Gender.F && career.age() < 42 ? 0.025 : 0);
      boolean ill = dice.chance(career.age() > 45 ? 0.022 : 0.011);
      boolean project =
          dice.chance(career.age() < 30 ? 0 : honor.compareTo(Honor.SCHOOL) > 0 ? 0.03 : 0.012);
      Circumstance circumstance =
          project
              ? Circumstance.KEY_PROJECT
              : ill ? Circumstance.ILL : expecting ? Circumstance.PREGNANT_OR_NURSING : null;
      return circumstance == null
          ? NONE
          : new Circumstances(EnumSet.of(circumstance), dice.chance(approvedShare(circumstance)));
    }

    private static double approvedShare(Circumstance circumstance) {
      return circumstance == Circumstance.PREGNANT_OR_NURSING ? 0.85 : 0.65;
    }
  }
}
