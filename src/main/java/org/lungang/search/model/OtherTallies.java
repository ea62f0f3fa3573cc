package org.lungang.search.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Subject;
import org.lungang.plan.Curriculum;
import org.lungang.plan.PostingWorth;
import org.lungang.policy.Flow;
import org.lungang.policy.Mirror;
import org.lungang.policy.Principles;
import org.lungang.policy.Rule;
import org.lungang.search.model.TallyBook.Form;
import org.lungang.staffing.GroupExperience;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** What the medium and soft rules count, and what a posting is worth by itself. */
public final class OtherTallies {

  private final Staffing staffing;
  private final TallyBook book;
  private final PostingWorth worth;
  private final @Nullable Curriculum curriculum;

  /**
   * @param curriculum what lacks at schools where nobody is posted, for M5 to count; null to leave
   *     it out
   */
  OtherTallies(Staffing staffing, TallyBook book, @Nullable Curriculum curriculum) {
    this.staffing = staffing;
    this.book = book;
    this.curriculum = curriculum;
    this.worth = new PostingWorth(staffing);
  }

  void count(PossiblePosting posting) {
    Principles principles = staffing.policy().principles();
    m1(principles.dueLeaders(), posting);
    m3(principles.firstYears(), posting);
    m4(principles.targetSchools(), posting);
    m5(posting.homeSchoolId(), posting, -1);
    m5(posting.hostSchoolId(), posting, 1);
    s3(posting.homeSchoolId(), posting, -1);
    s3(posting.hostSchoolId(), posting, 1);
    for (Flow flow : staffing.policy().flowsOf(posting.group().type())) {
      if (flow.mirror() != null && flow.mirror().softKey() != Mirror.Key.NONE) {
        MirrorTallies.count(
            book,
            Rule.S4,
            Form.equal(staffing.policy().weights().imbalance()),
            flow,
            flow.mirror().softKey(),
            posting);
      }
    }
  }

  /** What a posting pays or costs by itself: S1, S2, S5 to S9, and M2. */
  Map<Rule, Long> worth(PossiblePosting posting) {
    Map<Rule, Long> byRule = new EnumMap<>(Rule.class);
    byRule.putAll(worth.of(posting));
    Principles.GroupExperience principle = staffing.policy().principles().groupExperience();
    if (principle != null
        && principle.flows().contains(posting.flow().id())
        && !GroupExperience.has(staffing, principle, posting.standing(), posting.group())) {
      byRule.put(Rule.M2, -1L);
    }
    return byRule;
  }

  /** M1: AT_LEAST one posting of a due leader. */
  private void m1(Principles.@Nullable DueLeaders principle, PossiblePosting posting) {
    Standing standing = posting.standing();
    if (principle != null
        && principle.positions().contains(standing.position())
        && standing.isDue()) {
      book.count(Rule.M1, standing.id(), Form.atLeast(1, 1), posting, 1);
    }
  }

  /** M3: AT_LEAST one posting by the flow. */
  private void m3(Principles.@Nullable FirstYears principle, PossiblePosting posting) {
    if (principle != null && posting.flow().id().equals(principle.flow())) {
      book.count(Rule.M3, posting.staffId(), Form.atLeast(1, 1), posting, 1);
    }
  }

  /** M4: AT_LEAST one backbone to a target school. */
  private void m4(Principles.@Nullable TargetSchools principle, PossiblePosting posting) {
    if (principle == null || !posting.standing().backbone()) {
      return;
    }
    Group group = posting.group();
    for (Membership member : group.members()) {
      if (member.schoolId().equals(posting.hostSchoolId())
          && principle.relations().contains(member.relation())
          && staffing.district().getSchool(member.schoolId()).isTarget()) {
        book.count(Rule.M4, List.of(group.id(), member.schoolId()), Form.atLeast(1, 1), posting, 1);
      }
    }
  }

  /** M5: AT_LEAST the periods that lack at a school, visits as they are. */
  private void m5(String schoolId, PossiblePosting posting, int amount) {
    Subject subject = posting.standing().member().subject();
    if (curriculum != null
        && subject != null
        && posting.standing().member().isTeacher()
        && staffing.visiting().findGroup(schoolId) != null
        && staffing.visiting().lessonsOf(schoolId).containsKey(subject)) {
      book.count(
          Rule.M5,
          List.of(schoolId, subject),
          Form.atLeast(curriculum.lacking(schoolId, subject), 1),
          posting,
          amount * staffing.visiting().capacity(posting.standing()));
    }
  }

  /** S3: AT_LEAST what the school requires. */
  private void s3(String schoolId, PossiblePosting posting, int amount) {
    Subject subject = posting.standing().member().subject();
    if (subject == null || !posting.standing().position().isTeachingStaff()) {
      return;
    }
    Integer required = staffing.presence().required(schoolId).get(subject);
    if (required != null) {
      book.count(
          Rule.S3,
          List.of(schoolId, subject),
          Form.atLeast(
              required - staffing.presence().withoutPlan(schoolId, subject),
              staffing.policy().weights().missingTeacher()),
          posting,
          amount);
    }
  }
}
