package org.lungang.generator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lungang.district.District;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;

/**
 * Gives the staff teaching certificates: nearly all for a stage of their school, about one in four
 * for the next one up as well, and one in twelve in another subject than the one they teach.
 */
final class CertificateMaker {

  private static final List<Stage> STAGES =
      List.of(Stage.KINDERGARTEN, Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR);
  private static final double HELD = 0.97;
  private static final double HIGHER = 0.25;
  private static final double OTHER_SUBJECT = 1.0 / 12;

  private CertificateMaker() {}

  static District addTo(District district, long seed) {
    Dice dice = Dice.of(seed, "certificates", 0);
    List<StaffMember> staff = district.staff();
    return district.toBuilder()
        .staff(
            staff.stream()
                .map(
                    member -> {
                      StaffMember other = staff.get(dice.whole(0, staff.size() - 1));
                      School home = district.getSchool(member.schoolId());
                      return member.toBuilder()
                          .certificates(certificates(member, home, dice))
                          .certificateSubject(
                              dice.chance(OTHER_SUBJECT) ? other.subject() : member.subject())
                          .build();
                    })
                .toList())
        .build();
  }

  private static Set<Stage> certificates(StaffMember member, School home, Dice dice) {
    Set<Stage> held = EnumSet.noneOf(Stage.class);
    Set<Stage> parts = home.stage().parts();
    Stage own =
        member.gradeBand() != null && parts.contains(Stage.PRIMARY)
            ? Stage.PRIMARY
            : STAGES.stream().filter(parts::contains).reduce((low, high) -> high).orElseThrow();
    if (dice.chance(HELD)) {
      held.add(own);
    }
    int next = STAGES.indexOf(own) + 1;
    if (dice.chance(HIGHER) && next < STAGES.size()) {
      held.add(STAGES.get(next));
    }
    return held;
  }
}
