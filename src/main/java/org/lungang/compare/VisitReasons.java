package org.lungang.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Pin;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Why the visits of one component had to change: a pin, a visit that is no longer possible, a
 * teacher who is posted, or else what the new plan would break with this one change undone, found
 * by scoring it so.
 */
final class VisitReasons {

  private final Staffing staffing;
  private final Scorer scorer;
  private final Component component;
  private final Plan plan;
  private final PlanScore score;
  private final List<Change> postings;
  private final List<VisitChange> changes;

  VisitReasons(
      Staffing staffing,
      Scorer scorer,
      Component component,
      Plan plan,
      List<Change> postings,
      List<VisitChange> changes) {
    this.staffing = staffing;
    this.scorer = scorer;
    this.component = component;
    this.plan = plan;
    this.score = scorer.score(plan, component);
    this.postings = postings;
    this.changes = changes;
  }

  /** Every change with its reason. */
  List<ReplannedVisit> rows() {
    return changes.stream()
        .map(
            change ->
                new ReplannedVisit(
                    change,
                    plain(staffing, change)
                        .or(() -> posted(change))
                        .orElseGet(() -> tested(change))))
        .toList();
  }

  /** The reason of a visit to a school that is in no component any more. */
  static Reason gone(Staffing staffing, VisitChange change) {
    return plain(staffing, change).orElse(new Reason(Reason.Kind.IMPOSSIBLE, say("reason.gone")));
  }

  /** What needs no test: a pin, or a visit that is no longer possible. */
  private static Optional<Reason> plain(Staffing staffing, VisitChange change) {
    VisitKey key = change.key();
    Optional<Standing> found = staffing.findStanding(key.staffId());
    if (found.isEmpty()) {
      return Optional.of(new Reason(Reason.Kind.IMPOSSIBLE, say("reason.nobody")));
    } else if (staffing.visiting().findPossible(key.staffId(), key.hostSchoolId()).isPresent()) {
      return Optional.empty();
    }
    for (Pin pin : staffing.district().pinsOf(key.staffId())) {
      if (forbids(pin, key)) {
        return Optional.of(new Reason(Reason.Kind.DECIDED, ReplanReasons.told(staffing, pin)));
      }
    }
    if (staffing.district().findSchool(key.hostSchoolId()).isEmpty()) {
      return Optional.of(ReplanReasons.closed(key.hostSchoolId()));
    }
    List<Message> refusals = staffing.visiting().refusals(found.get(), key.hostSchoolId());
    return Optional.of(
        new Reason(Reason.Kind.IMPOSSIBLE, say("reason.impossible", Message.clauses(refusals))));
  }

  /** Whether a pin does not let somebody visit a school. */
  private static boolean forbids(Pin pin, VisitKey key) {
    return switch (pin.decision()) {
      case STAY, GO -> true;
      case NOT_TO -> key.hostSchoolId().equals(pin.schoolId());
    };
  }

  /** Whoever is posted does not travel. */
  private Optional<Reason> posted(VisitChange change) {
    return change.after() > 0
        ? Optional.empty()
        : plan.findPosting(change.key().staffId())
            .map(posting -> PlacedPosting.of(posting, staffing.district()))
            .map(posting -> new Reason(Reason.Kind.RULE, say("reason.visit.posted", posting)));
  }

  /** What the plan would be without the change. */
  private Reason tested(VisitChange change) {
    PlanScore undone = undone(change);
    Message cause = findCause(change);
    if (undone.hard() < score.hard()) {
      return new Reason(Reason.Kind.RULE, broken(cause, Level.HARD, undone));
    } else if (undone.medium() < score.medium()) {
      return new Reason(Reason.Kind.PRINCIPLE, broken(cause, Level.MEDIUM, undone));
    }
    return new Reason(Reason.Kind.BETTER, say("reason.better", score.soft() - undone.soft()));
  }

  private PlanScore undone(VisitChange change) {
    List<Visit> visits = new ArrayList<>(plan.visits());
    visits.removeIf(visit -> keyOf(visit).equals(change.key()));
    if (change.before() > 0) {
      visits.add(new Visit(possible(change), change.before()));
    }
    return scorer.score(Plan.of(plan.postings(), visits), component);
  }

  private static VisitKey keyOf(Visit visit) {
    return new VisitKey(visit.staffId(), visit.hostSchoolId());
  }

  private PossibleVisit possible(VisitChange change) {
    return staffing
        .visiting()
        .findPossible(change.key().staffId(), change.key().hostSchoolId())
        .orElseThrow();
  }

  private Message broken(@Nullable Message cause, Level level, PlanScore undone) {
    Message text = ReplanReasons.broken(score, undone, level);
    return cause == null ? text : say("reason.with", cause, text);
  }

  /**
   * What else changed at the same school in the same subject, or for the traveller: another visit,
   * a posting that is no longer, or postings that change the gap; null where nothing did.
   */
  private @Nullable Message findCause(VisitChange change) {
    Subject subject = possible(change).subject();
    boolean more = change.after() > change.before();
    for (VisitChange other : changes) {
      if (other != change
          && other.key().hostSchoolId().equals(change.key().hostSchoolId())
          && subject.equals(subjectOf(other.key().staffId()))
          && other.after() > other.before() != more) {
        String key = more ? "reason.instead" : "reason.replaced";
        return say(key, other.key().staffId());
      }
    }
    Set<String> moved = new TreeSet<>();
    for (Change posting : postings) {
      if (posting.staffId().equals(change.key().staffId())) {
        return posting.after() == null ? say("reason.visit.unposted") : null;
      } else if (subject.equals(subjectOf(posting.staffId()))
          && touches(posting, change.key().hostSchoolId())) {
        moved.add(posting.staffId());
      }
    }
    return moved.isEmpty()
        ? null
        : say(
            "reason.visit.moved",
            ReplanReasons.names(staffing).school(change.key().hostSchoolId()),
            Message.list(List.copyOf(moved)));
  }

  private @Nullable Subject subjectOf(String staffId) {
    return staffing
        .district()
        .findStaffMember(staffId)
        .filter(StaffMember::isTeacher)
        .map(StaffMember::subject)
        .orElse(null);
  }

  /** Whether somebody teaches at a school only before, or only after a change. */
  private static boolean touches(Change posting, String schoolId) {
    return isThere(posting.before(), schoolId) != isThere(posting.after(), schoolId)
        || isFrom(posting.before(), schoolId) != isFrom(posting.after(), schoolId);
  }

  private static boolean isThere(@Nullable PostingKey key, String schoolId) {
    return key != null && key.hostSchoolId().equals(schoolId);
  }

  private static boolean isFrom(@Nullable PostingKey key, String schoolId) {
    return key != null && key.homeSchoolId().equals(schoolId);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(VisitReasons.class, key, arguments);
  }
}
