package org.lungang.roster;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lungang.district.Stage;
import org.lungang.plan.Plan;
import org.lungang.plan.Ratio;
import org.lungang.staffing.InForceRotation;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * What a county reports of its rotations of the year, over some stages: TEACHERs alone.
 *
 * @param eligible 符合交流条件教师总数
 * @param posted 实际交流轮岗教师数: by this plan, eligible or not
 * @param eligiblePosted of whom eligible
 * @param backbonePosted 实际交流骨干教师数
 * @param inForce on rotations of earlier years that go on, not counted in {@code posted}
 */
record CountyReturn(
    long eligible, long posted, long eligiblePosted, long backbonePosted, long inForce) {

  /** What the return is about: 义务教育. */
  static final Set<Stage> COMPULSORY = EnumSet.of(Stage.PRIMARY, Stage.JUNIOR);

  /** The figures over the teachers of some single stages. */
  static CountyReturn of(Staffing staffing, Plan plan, Collection<Stage> stages) {
    List<Standing> teachers =
        staffing.standings().stream()
            .filter(standing -> standing.member().isTeacher())
            .filter(standing -> standing.stages().stream().anyMatch(stages::contains))
            .toList();
    List<Standing> posted =
        teachers.stream().filter(standing -> plan.isPosted(standing.id())).toList();
    return new CountyReturn(
        teachers.stream().filter(Standing::isEligible).count(),
        posted.size(),
        posted.stream().filter(Standing::isEligible).count(),
        posted.stream().filter(Standing::backbone).count(),
        InForceRotation.of(staffing).stream()
            .filter(rotation -> rotation.status().isAtHost())
            .filter(rotation -> rotation.standing().member().isTeacher())
            .filter(rotation -> rotation.standing().stages().stream().anyMatch(stages::contains))
            .count());
  }

  /** 交流轮岗比例: posted of the eligible. */
  Ratio postedShare() {
    return new Ratio(posted, eligible);
  }

  /** 骨干教师交流比例: backbone of the posted. */
  Ratio backboneShare() {
    return new Ratio(backbonePosted, posted);
  }
}
