package org.lungang.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Pin;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Violation;
import org.lungang.policy.Flow;
import org.lungang.policy.Level;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Refusals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Why the rows of one component had to change: a pin, a posting that is no longer possible, or else
 * what the new plan would break with this one change undone, found by scoring it so.
 */
final class ReplanReasons {

  private final Staffing staffing;
  private final Component component;
  private final Scorer scorer;
  private final Plan plan;
  private final PlanScore score;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Reason> reasons = new TreeMap<>();

  ReplanReasons(
      Staffing staffing, Component component, Map<String, PostingKey> published, Plan plan) {
    this.staffing = staffing;
    this.component = component;
    this.scorer = new Scorer(staffing);
    this.plan = plan;
    this.score = scorer.score(plan, component);
    Set<String> staffIds = new HashSet<>();
    published.forEach(
        (staffId, key) -> {
          if (isInside(staffId, key)) {
            staffIds.add(staffId);
          }
        });
    plan.postings().forEach(posting -> staffIds.add(posting.staffId()));
    for (String staffId : staffIds.stream().sorted().toList()) {
      PostingKey then = published.get(staffId);
      PostingKey now = plan.findPosting(staffId).map(PostingKey::of).orElse(null);
      if (!Objects.equals(then, now)) {
        changes.add(new Change(staffId, then, now));
      }
    }
  }

  /** The rows that changed, sorted by staff id. */
  List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The reason of every row that changed. */
  Map<String, Reason> byStaff() {
    List<Change> open = new ArrayList<>();
    for (Change change : changes) {
      Optional<Reason> plain = plain(staffing, change);
      plain.ifPresentOrElse(
          reason -> reasons.put(change.staffId(), reason), () -> open.add(change));
    }
    for (Change change : open) {
      reasons.put(change.staffId(), tested(change));
    }
    return reasons;
  }

  private boolean isInside(String staffId, PostingKey key) {
    return component.schoolIds().contains(key.homeSchoolId())
        || staffing
            .findStanding(staffId)
            .filter(standing -> component.schoolIds().contains(standing.homeSchoolId()))
            .isPresent();
  }

  /** The reason of a row that is gone from where no component is any more. */
  static Reason gone(Staffing staffing, Change change) {
    return plain(staffing, change).orElse(new Reason(Reason.Kind.IMPOSSIBLE, say("reason.gone")));
  }

  /** What needs no test: a pin, or a posting that is no longer possible. */
  private static Optional<Reason> plain(Staffing staffing, Change change) {
    Optional<Standing> found = staffing.findStanding(change.staffId());
    if (found.isEmpty()) {
      return Optional.of(new Reason(Reason.Kind.IMPOSSIBLE, say("reason.nobody")));
    }
    Standing standing = found.get();
    PostingKey before = change.before();
    for (Pin pin : staffing.district().pinsOf(standing.id())) {
      if (forbids(pin, before) && !forbids(pin, change.after())) {
        return Optional.of(new Reason(Reason.Kind.DECIDED, told(staffing, pin)));
      }
    }
    if (before != null && staffing.district().findSchool(before.hostSchoolId()).isEmpty()) {
      return Optional.of(closed(before.hostSchoolId()));
    }
    if (before != null && Replanning.find(staffing, standing.id(), before) == null) {
      List<Message> refusals =
          new Refusals(staffing)
              .of(standing, before.hostSchoolId(), before.flowId(), before.groupId());
      return Optional.of(
          new Reason(Reason.Kind.IMPOSSIBLE, say("reason.impossible", Message.clauses(refusals))));
    }
    return Optional.empty();
  }

  /** Why nobody goes any more to a school that is not there. */
  static Reason closed(String schoolId) {
    return new Reason(Reason.Kind.IMPOSSIBLE, say("reason.closed", schoolId));
  }

  /** Whether a pin does not let somebody have a posting, or none. */
  private static boolean forbids(Pin pin, @Nullable PostingKey key) {
    String schoolId = pin.schoolId();
    return switch (pin.decision()) {
      case STAY -> key != null;
      case NOT_TO -> key != null && key.hostSchoolId().equals(schoolId);
      case GO -> key == null || schoolId != null && !key.hostSchoolId().equals(schoolId);
    };
  }

  /** Whether somebody who is pinned to go goes there by a posting. */
  static boolean keepsPin(PossiblePosting posting) {
    String schoolId = posting.standing().pin().goSchoolId();
    return schoolId == null || schoolId.equals(posting.hostSchoolId());
  }

  /** A decision with its note. */
  static Message told(Staffing staffing, Pin pin) {
    String schoolId = pin.schoolId();
    Message decision =
        schoolId == null
            ? say("reason.pin." + pin.decision().name())
            : say("reason.pin.school." + pin.decision().name(), names(staffing).school(schoolId));
    return pin.note().isEmpty() ? decision : say("reason.pin.note", decision, pin.note());
  }

  /** What the plan would be without the change. */
  private Reason tested(Change change) {
    PlanScore undone = undone(List.of(change));
    Tie tie = findTie(change, undone).orElse(null);
    if (undone.hard() < score.hard()) {
      return new Reason(Reason.Kind.RULE, broken(tie, Level.HARD, root(change, tie, undone)));
    } else if (undone.medium() < score.medium()) {
      return new Reason(Reason.Kind.PRINCIPLE, broken(tie, Level.MEDIUM, undone));
    }
    return new Reason(Reason.Kind.BETTER, say("reason.better", score.soft() - undone.soft()));
  }

  /**
   * One of two that answer each other is missed whatever the reason for both is; that shows without
   * either.
   */
  private PlanScore root(Change change, @Nullable Tie tie, PlanScore undone) {
    if (tie == null || !tie.mirrored() || hasPlainReason(tie.other())) {
      return undone;
    }
    PlanScore both = undone(List.of(change, tie.other()));
    return both.hard() < score.hard() ? both : undone;
  }

  private PlanScore undone(List<Change> some) {
    Map<String, PossiblePosting> postings = new TreeMap<>();
    plan.postings().forEach(posting -> postings.put(posting.staffId(), posting));
    for (Change change : some) {
      PostingKey before = change.before();
      PossiblePosting old =
          before == null ? null : Replanning.find(staffing, change.staffId(), before);
      if (old == null) {
        postings.remove(change.staffId());
      } else {
        postings.put(change.staffId(), old);
      }
    }
    return scorer.score(Plan.of(postings.values()), component);
  }

  private Message broken(@Nullable Tie tie, Level level, PlanScore undone) {
    Message text = broken(score, undone, level);
    return tie == null ? text : say("reason.with", tie.text(), text);
  }

  /** The first rule of a level that is broken more with a change undone. */
  static Message broken(PlanScore score, PlanScore undone, Level level) {
    Set<String> before = new HashSet<>();
    score.violations().forEach(violation -> before.add(key(violation)));
    Violation first =
        undone.violations().stream()
            .filter(violation -> violation.rule().level() == level)
            .filter(violation -> !before.contains(key(violation)))
            .findFirst()
            .orElseThrow();
    String key = level == Level.HARD ? "reason.rule" : "reason.principle";
    return say(key, first.rule().name(), first.message());
  }

  private static String key(Violation violation) {
    return violation.rule() + " " + violation.amount() + " " + violation.message();
  }

  /**
   * What another change has to do with this one.
   *
   * @param mirrored whether the two answer each other
   */
  private record Tie(Change other, boolean mirrored, Message text) {}

  /**
   * What another change has to do with this one: one with a plain reason, or else one without which
   * undoing this one would break less.
   */
  private Optional<Tie> findTie(Change change, PlanScore undone) {
    Tie found = null;
    for (Change other : changes) {
      if (!other.staffId().equals(change.staffId())) {
        Tie tie = tie(change, other);
        if (tie != null && hasPlainReason(other)) {
          return Optional.of(tie);
        } else if (tie != null && found == null && explains(change, other, undone)) {
          found = tie;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether undoing a change breaks less where another one is undone with it. */
  private boolean explains(Change change, Change other, PlanScore undone) {
    PlanScore both = undone(List.of(change, other));
    return both.hard() > undone.hard()
        || both.hard() == undone.hard() && both.medium() > undone.medium();
  }

  private boolean hasPlainReason(Change change) {
    Reason reason = reasons.get(change.staffId());
    return reason != null
        && (reason.kind() == Reason.Kind.DECIDED || reason.kind() == Reason.Kind.IMPOSSIBLE);
  }

  private @Nullable Tie tie(Change change, Change other) {
    String id = other.staffId();
    if (sameWay(change.after(), other.before())) {
      return new Tie(other, false, say("reason.instead", id));
    } else if (sameWay(change.before(), other.after())) {
      return new Tie(other, false, say("reason.replaced", id));
    } else if (answer(change.after(), other.after())) {
      return new Tie(other, true, say("reason.answers", id));
    } else if (answer(change.before(), other.before())) {
      PostingKey now = other.after();
      return new Tie(
          other,
          true,
          now == null ? say("reason.answered", id) : say("reason.answered.moved", id, placed(now)));
    }
    return null;
  }

  private PlacedPosting placed(PostingKey key) {
    return names(staffing).posting(key);
  }

  /** What schools and flows are called in reasons. */
  static Names names(Staffing staffing) {
    return Names.of(staffing.district(), staffing.policy());
  }

  private static boolean sameWay(@Nullable PostingKey one, @Nullable PostingKey other) {
    return one != null && one.equals(other);
  }

  /** Whether two go opposite ways by flows that answer each other. */
  private boolean answer(@Nullable PostingKey one, @Nullable PostingKey other) {
    return one != null
        && other != null
        && one.groupId().equals(other.groupId())
        && one.homeSchoolId().equals(other.hostSchoolId())
        && one.hostSchoolId().equals(other.homeSchoolId())
        && (mirrors(one, other) || mirrors(other, one));
  }

  private boolean mirrors(PostingKey one, PostingKey other) {
    return staffing
        .district()
        .findGroup(one.groupId())
        .map(group -> staffing.policy().findFlow(group.type(), one.flowId()))
        .map(Flow::mirror)
        .filter(mirror -> mirror.flow().equals(other.flowId()))
        .isPresent();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ReplanReasons.class, key, arguments);
  }
}
