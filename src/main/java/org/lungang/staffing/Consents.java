package org.lungang.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Answer;
import org.lungang.district.Consent;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Party;
import org.lungang.language.Message;
import org.lungang.policy.ConsentRule;
import org.lungang.policy.Flow;
import org.lungang.policy.Policy;

/** Which consents the policy asks for, and what consents.csv says of them. */
public final class Consents {

  private final District district;
  private final Policy policy;

  Consents(District district, Policy policy) {
    this.district = district;
    this.policy = policy;
  }

  /**
   * A consent that a posting or visit needs.
   *
   * @param answer the row of consents.csv; null where there is none
   */
  public record Needed(
      ConsentRule rule, Party party, String hostSchoolId, @Nullable Consent answer) {

    /** Whether it is given. */
    public boolean isGiven() {
      return answer != null && answer.answer() == Answer.GIVEN;
    }

    /** Whether it is refused. */
    public boolean isRefused() {
      return answer != null && answer.answer() == Answer.REFUSED;
    }

    /** Whether there is no posting or visit as it stands. */
    boolean forbids() {
      return isRefused() || (!isGiven() && rule.unanswered() == ConsentRule.Unanswered.NOT_PLANNED);
    }
  }

  /** What somebody's posting by a flow to a host needs, in the policy's order. */
  public List<Needed> of(Standing standing, Flow flow, String hostSchoolId) {
    if (policy.consents().isEmpty()) {
      return List.of();
    }
    List<Consent> answers = district.consentsOf(standing.id());
    List<Needed> needed = new ArrayList<>();
    for (ConsentRule rule : policy.consents()) {
      if (rule.isAskedOf(standing, flow)) {
        for (Party party : rule.of()) {
          Consent answer = Consent.find(answers, party, hostSchoolId).orElse(null);
          needed.add(new Needed(rule, party, hostSchoolId, answer));
        }
      }
    }
    return needed;
  }

  /** What a posting needs. */
  public List<Needed> of(PossiblePosting posting) {
    return of(posting.standing(), posting.flow(), posting.hostSchoolId());
  }

  /** What a visit needs: the host is the school visited. */
  public List<Needed> of(PossibleVisit visit) {
    return of(visit.standing(), visit.flow(), visit.hostSchoolId());
  }

  /** What a renewal at a host needs: the rules that ask of every flow. */
  public List<Needed> ofRenewal(Standing standing, String hostSchoolId) {
    List<Consent> answers = district.consentsOf(standing.id());
    List<Needed> needed = new ArrayList<>();
    for (ConsentRule rule : policy.consents()) {
      if (rule.flows().isEmpty() && Kinds.matches(rule.who(), standing)) {
        for (Party party : rule.of()) {
          Consent answer = Consent.find(answers, party, hostSchoolId).orElse(null);
          needed.add(new Needed(rule, party, hostSchoolId, answer));
        }
      }
    }
    return needed;
  }

  /** The first consent without which a rotation is not renewed, in words. */
  Optional<Message> findRefusalOfRenewal(Standing standing, String hostSchoolId) {
    return ofRenewal(standing, hostSchoolId).stream()
        .filter(Needed::forbids)
        .findFirst()
        .map(this::words);
  }

  /**
   * The first consent without which there is no posting or visit, put into words where somebody
   * asks.
   */
  Optional<Supplier<Message>> findRefusal(Standing standing, Flow flow, String hostSchoolId) {
    return of(standing, flow, hostSchoolId).stream()
        .filter(Needed::forbids)
        .findFirst()
        .map(needed -> () -> words(needed));
  }

  private Message words(Needed needed) {
    Consent answer = needed.answer();
    Message title = needed.rule().title(policy);
    String host = district.getSchool(needed.hostSchoolId()).idAndName();
    if (answer == null) {
      return message("refusal.consent.none", needed.party(), title, host);
    }
    String key = "refusal.consent." + answer.answer().name();
    return answer.date() == null
        ? message(key, needed.party(), title, host)
        : message(key + ".dated", needed.party(), title, host, answer.date());
  }

  /**
   * The answers that are missing to postings of somebody who could go but for these, by group, flow
   * and host; none where one of those asked refused.
   */
  public static List<Needed> missing(Staffing staffing, Standing standing) {
    List<Needed> missing = new ArrayList<>();
    if (staffing.policy().consents().isEmpty() || standing.isExempt()) {
      return missing;
    }
    PostingRules rules = staffing.rules();
    for (Group group : staffing.district().groupsOf(standing.homeSchoolId())) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        for (PostingRules.Link link : rules.links(group, flow)) {
          if (link.homeSchoolId().equals(standing.homeSchoolId())
              && rules.isPossibleWithConsent(standing, flow, link.hostSchoolId())) {
            List<Needed> needed = rules.consents().of(standing, flow, link.hostSchoolId());
            if (needed.stream().noneMatch(Needed::isRefused)) {
              needed.stream().filter(Needed::forbids).forEach(missing::add);
            }
          }
        }
      }
    }
    return missing;
  }

  /** The row by which a missing consent is given; about one host only where none is asked yet. */
  public static Consent given(Standing standing, Needed needed) {
    Consent asked = needed.answer();
    return new Consent(
        standing.id(),
        needed.party(),
        asked == null ? needed.hostSchoolId() : asked.schoolId(),
        Answer.GIVEN,
        asked == null ? null : asked.date(),
        asked == null ? "" : asked.by());
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Consents.class, key, arguments);
  }
}
