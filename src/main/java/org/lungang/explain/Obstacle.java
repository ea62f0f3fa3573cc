package org.lungang.explain;

import java.util.List;
import java.util.Objects;
import org.lungang.district.Group;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.policy.Citation;
import org.lungang.policy.Flow;
import org.lungang.policy.Mirror;
import org.lungang.policy.Who;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.LimitRequirement;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.Obligations;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** Says in words what an obligation wants, with its rule and its clause. */
public final class Obstacle {

  private final Staffing staffing;
  private final Obligation obligation;

  private Obstacle(Staffing staffing, Obligation obligation) {
    this.staffing = staffing;
    this.obligation = obligation;
  }

  /** One sentence: "H2 quota: G07 must post 18, 20% of 88 (003 二)". */
  public static Message of(Staffing staffing, Obligation obligation) {
    Obstacle obstacle = new Obstacle(staffing, obligation);
    Citation clause = staffing.policy().cite(obstacle.clause());
    return message(
        clause.isEmpty() ? "must" : "must.clause",
        obligation.rule().name(),
        obligation.rule(),
        obstacle.wish(),
        clause);
  }

  private Message wish() {
    String owner = obligation.ownerId();
    return switch (obligation.sort()) {
      case MIRROR -> mirror();
      case QUOTA -> quota();
      case SHARE -> share();
      case AT_LEAST, AT_MOST -> limit();
      case SUBJECT -> message("must.h5", nameOf(owner), new Subject(obligation.detail()));
      case LEADERS ->
          message("must.h6", nameOf(owner), staffing.presence().leadersAt(owner).size());
      case DRAIN -> message("must.h7", nameOf(owner), staffing.requirements().drainLimit(owner));
      case PIN -> pin();
      case OWN -> own();
    };
  }

  private Message mirror() {
    Group group = staffing.district().getGroup(obligation.ownerId());
    Mirror mirror = Objects.requireNonNull(flow().mirror());
    String form =
        switch (mirror.form()) {
          case PAIR -> mirror.key() == Mirror.Key.NONE ? "pair" : "pair.key";
          case SCHOOL -> mirror.key() == Mirror.Key.NONE ? "school" : "school.key";
          case PAIR_AT_MOST -> mirror.key() == Mirror.Key.NONE ? "at-most" : "at-most.key";
        };
    long allowed = staffing.requirements().allowedDifference(group, flow());
    Message wish =
        message(
            "must.h1." + form,
            group.idAndName(),
            flow().label(),
            staffing.policy().flowLabel(group.type(), mirror.flow()),
            message("must.key." + mirror.key().name()));
    return allowed == 0 ? wish : message("must.h1.eased", wish, allowed);
  }

  private Message quota() {
    QuotaRequirement quota = Obligations.quota(staffing, obligation);
    Message wish = wish(quota);
    return quota.quota().narrows()
        ? Message.said("{0} ({1})", "{0}（{1}）", wish, quota.quota().narrowed(staffing.policy()))
        : wish;
  }

  private Message wish(QuotaRequirement quota) {
    return message(
        quota.schoolId() == null ? "must.h2" : "must.h2.school",
        quota.group().idAndName(),
        quota.required(),
        quota.quota().share(),
        quota.base(),
        quota.schoolId() == null ? "–" : nameOf(quota.schoolId()));
  }

  private Message share() {
    QuotaRequirement quota = Obligations.quota(staffing, obligation);
    QuotaRequirement.FloorRequirement floor = quota.floors().get(obligation.part());
    Long fixed = floor.fixed();
    return fixed == null
        ? message(
            "must.h3",
            quota.group().idAndName(),
            floor.floor().share(),
            Who.words(floor.floor().who()))
        : message(
            "must.h3.fixed",
            quota.group().idAndName(),
            floor.floor().share(),
            Who.words(floor.floor().who()),
            fixed);
  }

  private Message limit() {
    LimitRequirement limit = Obligations.limit(staffing, obligation);
    boolean most = obligation.sort() == Obligation.Sort.AT_MOST;
    Integer bound = most ? limit.limit().atMost() : limit.limit().atLeast();
    return message(
        most ? "must.h4.most" : "must.h4.least",
        limit.group().idAndName(),
        Objects.requireNonNull(bound),
        limit.description());
  }

  private Message pin() {
    Standing standing = staffing.getStanding(obligation.ownerId());
    String hostId = standing.pin().goSchoolId();
    return hostId == null
        ? message("must.h8", standing.id(), standing.member().name())
        : message("must.h8.to", standing.id(), standing.member().name(), nameOf(hostId));
  }

  private Message own() {
    CountRequirement count = Obligations.own(staffing, obligation);
    long bound = count.required(List.of());
    if (count.line() != null) {
      return message("must.own.order", count.title());
    }
    String key = count.most() ? "must.own.most" : "must.own.least";
    return count.isMoving()
        ? message(key + ".share", count.title(), count.what())
        : message(key, count.title(), count.what(), bound);
  }

  private Flow flow() {
    Group group = staffing.district().getGroup(obligation.ownerId());
    return Objects.requireNonNull(staffing.policy().findFlow(group.type(), obligation.detail()));
  }

  private String clause() {
    String own =
        switch (obligation.sort()) {
          case MIRROR -> flow().clause();
          case QUOTA -> Obligations.quota(staffing, obligation).quota().clause();
          case SHARE ->
              Obligations.quota(staffing, obligation)
                  .floors()
                  .get(obligation.part())
                  .floor()
                  .clause();
          case AT_LEAST, AT_MOST -> Obligations.limit(staffing, obligation).limit().clause();
          case DRAIN -> staffing.policy().drain().clause();
          case OWN -> Obligations.own(staffing, obligation).rule().clause();
          case SUBJECT, LEADERS, PIN -> "";
        };
    return own.isEmpty() ? staffing.policy().clauseOf(obligation.rule()) : own;
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Obstacle.class, key, arguments);
  }
}
