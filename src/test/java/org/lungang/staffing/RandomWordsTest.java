package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.lungang.district.Answer;
import org.lungang.district.Consent;
import org.lungang.district.District;
import org.lungang.district.Party;
import org.lungang.district.StaffMember;
import org.lungang.policy.ConsentRule;
import org.lungang.policy.Flow;
import org.lungang.policy.Policy;
import org.lungang.policy.Term;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.RandomWords;
import org.lungang.testing.TestPolicy;

/**
 * Terms, certificates and consents of random policies against what their words say: what is
 * possible with them is what is possible without, less what they forbid, and ends when they say.
 */
class RandomWordsTest {

  private static final int POLICIES = 2_000;

  @Test
  void consentsAndCertificatesForbidWhatTheySayAndNothingElse() {
    int forbidden = 0;
    int possible = 0;
    for (long seed = 0; seed < POLICIES; seed++) {
      Policy policy = RandomWords.policy(seed);
      District district = RandomWords.answered(RandomDistricts.make(seed), seed);
      Staffing with = Staffing.of(district, policy, 2026);
      Staffing without =
          Staffing.of(
              district,
              TestPolicy.from(policy).consents().flows(uncertified(policy)).build(),
              2026);
      // Renewals need consents too, so they may differ: only who stands the same is compared.
      Set<String> wanted =
          keys(
              without,
              posting ->
                  with.getStanding(posting.staffId()).equals(posting.standing())
                      && isLetGo(policy, district, posting));
      Set<String> found =
          keys(with, posting -> without.getStanding(posting.staffId()).equals(posting.standing()));
      assertThat(found).as("seed " + seed).isEqualTo(wanted);
      possible += found.size();
      forbidden += without.postings().size() - found.size();
      for (PossiblePosting posting : with.postings()) {
        Term term = policy.termYears().get(posting.standing().position());
        assertThat(posting.until()).as("seed " + seed + " " + term).isEqualTo(end(term));
      }
    }
    assertThat(possible).isGreaterThan(10_000);
    assertThat(forbidden).isGreaterThan(10_000);
  }

  @Test
  void consentsToVisitsForbidWhatTheySayAndNothingElse() {
    int forbidden = 0;
    for (long seed = 0; seed < POLICIES / 4; seed++) {
      Staffing made = RandomTownships.make(seed);
      District district = RandomWords.answered(made.district(), seed);
      Policy policy = TestPolicy.from(made.policy()).consents(RandomWords.consents(seed)).build();
      Staffing with = Staffing.of(district, policy, 2026);
      Staffing without = Staffing.of(district, made.policy(), 2026);
      Set<String> wanted = new TreeSet<>();
      for (PossibleVisit visit : without.visiting().possible()) {
        if (consented(policy, district, visit.standing(), visit.flow(), visit.hostSchoolId())) {
          wanted.add(visit.standing().id() + " " + visit.hostSchoolId());
        } else {
          forbidden++;
        }
      }
      Set<String> found = new TreeSet<>();
      for (PossibleVisit visit : with.visiting().possible()) {
        found.add(visit.standing().id() + " " + visit.hostSchoolId());
      }
      assertThat(found).as("seed " + seed).isEqualTo(wanted);
    }
    assertThat(forbidden).isGreaterThan(100);
  }

  private static Flow[] uncertified(Policy policy) {
    return policy.otherFlows().stream()
        .map(
            flow ->
                new Flow(
                    flow.id(),
                    flow.name(),
                    flow.ways(),
                    flow.who(),
                    flow.relations(),
                    flow.from(),
                    flow.to(),
                    flow.kind(),
                    flow.posts(),
                    flow.mirror(),
                    flow.limits(),
                    flow.hostStage(),
                    flow.toTargetSchools(),
                    flow.surplusToShortage(),
                    flow.maxMinutes(),
                    flow.termYears(),
                    flow.personnelMoves(),
                    null,
                    flow.clause()))
        .toArray(Flow[]::new);
  }

  private static Set<String> keys(Staffing staffing, Predicate<PossiblePosting> fits) {
    Set<String> keys = new TreeSet<>();
    for (PossiblePosting posting : staffing.postings()) {
      if (fits.test(posting)) {
        keys.add(
            String.join(
                " ",
                posting.staffId(),
                posting.group().id(),
                posting.flow().id(),
                posting.hostSchoolId()));
      }
    }
    return keys;
  }

  private static boolean isLetGo(Policy policy, District district, PossiblePosting posting) {
    boolean certified =
        policy.otherFlows().stream()
            .anyMatch(
                flow ->
                    flow.id().equals(posting.flow().id()) && Boolean.TRUE.equals(flow.certified()));
    return (!certified || isCertified(district, posting))
        && consented(policy, district, posting.standing(), posting.flow(), posting.hostSchoolId());
  }

  /** A certificate holds for its stage and those below, in the subject that it names, if any. */
  private static boolean isCertified(District district, PossiblePosting posting) {
    StaffMember member = posting.standing().member();
    if (member.certificateSubject() != null
        && !member.certificateSubject().equals(member.subject())) {
      return false;
    }
    return district.getSchool(posting.hostSchoolId()).stage().parts().stream()
        .anyMatch(
            stage ->
                member.certificates().stream().anyMatch(held -> held.ordinal() >= stage.ordinal()));
  }

  /** Nobody refused, and where who did not answer is not planned, everybody said yes. */
  private static boolean consented(
      Policy policy, District district, Standing standing, Flow flow, String hostSchoolId) {
    for (ConsentRule rule : policy.consents()) {
      boolean isAsked =
          (rule.flows().isEmpty() || rule.flows().contains(flow.id()))
              && (rule.who().isEmpty() || standing.backbone());
      for (Party party : rule.of()) {
        Answer answer = answer(district, standing.id(), party, hostSchoolId);
        boolean isForbidden =
            answer == Answer.REFUSED
                || answer != Answer.GIVEN
                    && rule.unanswered() == ConsentRule.Unanswered.NOT_PLANNED;
        if (isAsked && isForbidden) {
          return false;
        }
      }
    }
    return true;
  }

  private static Answer answer(
      District district, String staffId, Party party, String hostSchoolId) {
    Answer answer = Answer.ASKED;
    for (Consent row : district.consentsOf(staffId)) {
      if (row.party() == party && hostSchoolId.equals(row.schoolId())) {
        return row.answer();
      } else if (row.party() == party && row.schoolId() == null) {
        answer = row.answer();
      }
    }
    return answer;
  }

  /** From September 1, 2026; semesters of the calendar end on January 20 and July 5. */
  private static LocalDate end(Term term) {
    LocalDate start = LocalDate.of(2026, 9, 1);
    if (term instanceof Term.Years years) {
      return start.plusYears(years.count());
    } else if (term instanceof Term.Months months) {
      return start.plusMonths(months.count());
    } else if (term instanceof Term.Semesters semesters) {
      int year = 2027 + (semesters.count() - 1) / 2;
      return semesters.count() % 2 == 1 ? LocalDate.of(year, 1, 21) : LocalDate.of(year, 7, 6);
    }
    return List.of("until 07-31").contains(term.written())
        ? LocalDate.of(2027, 8, 1)
        : LocalDate.of(2027, 1, 16);
  }
}
