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
        return Optional.of(new Reason(Reason.Kind.DECIDED, told(pin)));
      }
    }
    if (before != null && Replanning.find(staffing, standing.id(), before) == null) {
      List<Message> refusals =
          new Refusals(staffing)
              .of(standing, before.hostSchoolId(), before.flowId(), before.groupId());
      return Optional.of(
          new Reason(
              Reason.Kind.IMPOSSIBLE, say("reason.impossible", Message.joined("; ", refusals))));
    }
    return Optional.empty();
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

  private static Message told(Pin pin) {
    String schoolId = pin.schoolId();
    Message decision =
        schoolId == null
            ? say("reason.pin", pin.decision())
            : say("reason.pin.school", pin.decision(), schoolId);
    return pin.note().isEmpty() ? decision : say("reason.pin.note", decision, pin.note());
  }

  /** What the plan would be without the change. */
  private Reason tested(Change change) {
    Map<String, PossiblePosting> postings = new TreeMap<>();
    plan.postings().forEach(posting -> postings.put(posting.staffId(), posting));
    PostingKey before = change.before();
    PossiblePosting old =
        before == null ? null : Replanning.find(staffing, change.staffId(), before);
    if (old == null) {
      postings.remove(change.staffId());
    } else {
      postings.put(change.staffId(), old);
    }
    PlanScore undone = scorer.score(Plan.of(postings.values()), component);
    for (Level level : List.of(Level.HARD, Level.MEDIUM)) {
      long worse =
          level == Level.HARD ? undone.hard() - score.hard() : undone.medium() - score.medium();
      if (worse < 0) {
        Reason.Kind kind = level == Level.HARD ? Reason.Kind.RULE : Reason.Kind.PRINCIPLE;
        return new Reason(kind, broken(change, level, undone));
      }
    }
    return new Reason(Reason.Kind.BETTER, say("reason.better", score.soft() - undone.soft()));
  }

  private Message broken(Change change, Level level, PlanScore undone) {
    Set<String> before = new HashSet<>();
    score.violations().forEach(violation -> before.add(key(violation)));
    Violation first =
        undone.violations().stream()
            .filter(violation -> violation.rule().level() == level)
            .filter(violation -> !before.contains(key(violation)))
            .findFirst()
            .orElseThrow();
    String key = level == Level.HARD ? "reason.rule" : "reason.principle";
    Message text = say(key, first.rule().name(), first.message());
    return findTied(change).map(tied -> say("reason.with", tied, text)).orElse(text);
  }

  private static String key(Violation violation) {
    return violation.rule() + " " + violation.amount() + " " + violation.message();
  }

  /** What another change has to do with this one, those with a plain reason first. */
  private Optional<Message> findTied(Change change) {
    Message found = null;
    for (Change other : changes) {
      if (!other.staffId().equals(change.staffId())) {
        Message tie = tie(change, other);
        if (tie != null && reasons.containsKey(other.staffId())) {
          return Optional.of(tie);
        }
        found = found == null ? tie : found;
      }
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable Message tie(Change change, Change other) {
    if (sameWay(change.after(), other.before())) {
      return say("reason.instead", other.staffId());
    } else if (sameWay(change.before(), other.after())) {
      return say("reason.replaced", other.staffId());
    } else if (otherWay(change.after(), other.after())) {
      return say("reason.answers", other.staffId());
    } else if (otherWay(change.before(), other.before())) {
      return say("reason.answered", other.staffId());
    }
    return null;
  }

  private static boolean sameWay(@Nullable PostingKey one, @Nullable PostingKey other) {
    return one != null && one.equals(other);
  }

  private static boolean otherWay(@Nullable PostingKey one, @Nullable PostingKey other) {
    return one != null
        && other != null
        && one.groupId().equals(other.groupId())
        && one.homeSchoolId().equals(other.hostSchoolId())
        && one.hostSchoolId().equals(other.homeSchoolId());
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ReplanReasons.class, key, arguments);
  }
}
