package org.lungang.staffing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Assessment;
import org.lungang.district.District;
import org.lungang.district.Rotation;
import org.lungang.language.Message;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Policy;
import org.lungang.policy.Term;

/**
 * Which rotations that end are renewed (续派): the same person goes on at the same host for another
 * term of the policy, from S on. Asked for by who wishes to stay and does not stay for good; given
 * where the policy allows it, with its assessment, so many times, and with the consents that it
 * asks for of every posting.
 */
public final class Renewals {

  private final District district;
  private final Policy policy;
  private final LocalDate start;
  private final Consents consents;
  private final ExemptionRule.@Nullable Returning rule;

  Renewals(District district, Policy policy, LocalDate start) {
    this.district = district;
    this.policy = policy;
    this.start = start;
    this.consents = new Consents(district, policy);
    this.rule =
        policy.exemptions().values().stream()
            .filter(ExemptionRule.Returning.class::isInstance)
            .map(ExemptionRule.Returning.class::cast)
            .filter(returning -> returning.renewalsAtMost() != null)
            .findFirst()
            .orElse(null);
  }

  /**
   * What became of the wish to go on.
   *
   * @param renewed the rotation from S on; null where it is not renewed
   * @param words which renewal it is, or why there is none
   */
  public record Answer(@Nullable Rotation renewed, Message words) {}

  /** What became of somebody's wish to go on; empty where nobody can wish so, or they did not. */
  public static Optional<Answer> find(Staffing staffing, Standing standing) {
    Renewals renewals = new Renewals(staffing.district(), staffing.policy(), staffing.start());
    return renewals.ended(standing).flatMap(ended -> renewals.find(standing, ended));
  }

  /** The rotation of the lists that ended in the year up to S, if the latest one did. */
  private Optional<Rotation> ended(Standing standing) {
    return district.rotationsOf(standing.id()).stream()
        .max(Comparator.comparing(Rotation::until))
        .filter(latest -> !latest.until().isAfter(start))
        .filter(latest -> latest.until().isAfter(start.minusYears(1)));
  }

  /** The rotation from S on, of somebody who is to return as the lists stand; null for none. */
  @Nullable Rotation findRenewed(Standing standing) {
    return rule == null
        ? null
        : ended(standing).flatMap(ended -> find(standing, ended)).map(Answer::renewed).orElse(null);
  }

  private Optional<Answer> find(Standing standing, Rotation ended) {
    if (rule == null
        || !ended.wishesToStay()
        || standing.homeSchoolId().equals(ended.hostSchoolId())) {
      return Optional.empty();
    }
    int most = Objects.requireNonNull(rule.renewalsAtMost());
    int before = chain(district.rotationsOf(standing.id()), ended).size() - 1;
    Assessment needed = rule.renewedIfAssessed();
    Assessment got = ended.assessment();
    if (needed != null && (got == null || got.compareTo(needed) > 0)) {
      return Optional.of(new Answer(null, message("renewal.assessment", needed)));
    } else if (before >= most) {
      return Optional.of(new Answer(null, message("renewal.often", before)));
    }
    Optional<Message> refusal = consents.findRefusalOfRenewal(standing, ended.hostSchoolId());
    if (refusal.isPresent()) {
      return Optional.of(new Answer(null, refusal.get()));
    }
    Term term = Objects.requireNonNull(policy.termYears().get(standing.position()));
    Rotation renewed =
        new Rotation(
            ended.staffId(),
            ended.homeSchoolId(),
            ended.hostSchoolId(),
            ended.groupId(),
            start,
            term.endFrom(start, policy.calendar()),
            null,
            false);
    return Optional.of(
        new Answer(
            renewed,
            message(
                "renewal.given",
                district.getSchool(ended.hostSchoolId()).idAndName(),
                renewed.until().minusDays(1),
                before + 1,
                most)));
  }

  /**
   * A rotation with those that it renewed, one after another between the same schools and no more
   * than a year apart; the latest last.
   */
  public static List<Rotation> chain(List<Rotation> rotations, Rotation latest) {
    List<Rotation> chain = new ArrayList<>(List.of(latest));
    List<Rotation> newestFirst = new ArrayList<>(rotations);
    newestFirst.sort(Comparator.comparing(Rotation::until).reversed());
    for (Rotation earlier : newestFirst) {
      Rotation next = chain.get(0);
      if (!earlier.equals(next)
          && earlier.homeSchoolId().equals(next.homeSchoolId())
          && earlier.hostSchoolId().equals(next.hostSchoolId())
          && !earlier.until().isAfter(next.from())
          && earlier.until().isAfter(next.from().minusYears(1))) {
        chain.add(0, earlier);
      }
    }
    return List.copyOf(chain);
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Renewals.class, key, arguments);
  }
}
