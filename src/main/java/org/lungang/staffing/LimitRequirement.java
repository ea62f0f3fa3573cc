package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.policy.Flow;
import org.lungang.policy.Limit;
import org.lungang.policy.Who;

/**
 * A minimum or maximum as it stands for one group (H4).
 *
 * @param flow whose postings count; null where the limit goes over several flows
 * @param host to which school; null for any
 * @param home from which school; null for any
 * @param subject in which subject; null for any
 * @param gradeBand in which grade band; null for any
 */
public record LimitRequirement(
    Limit limit,
    Group group,
    @Nullable Flow flow,
    @Nullable School host,
    @Nullable School home,
    @Nullable Subject subject,
    @Nullable GradeBand gradeBand) {

  /** The same requirement with other bounds; null for none. */
  LimitRequirement with(@Nullable Integer atLeast, @Nullable Integer atMost) {
    return new LimitRequirement(
        limit.with(atLeast, atMost), group, flow, host, home, subject, gradeBand);
  }

  /** To which school; null for any. */
  public @Nullable String hostSchoolId() {
    return host == null ? null : host.id();
  }

  /** From which school; null for any. */
  public @Nullable String homeSchoolId() {
    return home == null ? null : home.id();
  }

  /** Whether a posting counts. */
  public boolean counts(PossiblePosting posting) {
    return posting.group().id().equals(group.id())
        && countsFlow(posting.flow())
        && (host == null || host.id().equals(posting.hostSchoolId()))
        && (home == null || home.id().equals(posting.homeSchoolId()))
        && countsPerson(posting.standing())
        && Kinds.matches(limit.who(), posting.standing());
  }

  /** How many of some postings count. */
  public long reached(Collection<PossiblePosting> postings) {
    return postings.stream().filter(this::counts).count();
  }

  /** Whether postings by a flow count. */
  boolean countsFlow(Flow other) {
    return flow == null
        ? limit.flows().isEmpty() || limit.flows().contains(other.id())
        : flow.id().equals(other.id());
  }

  /** Whether somebody is of the subject and grade band that count. */
  boolean countsPerson(Standing standing) {
    return (subject == null || subject.equals(standing.member().subject()))
        && (gradeBand == null || gradeBand == standing.member().gradeBand());
  }

  /** The school that the limit is about; null for a limit over the whole group. */
  public @Nullable String schoolId() {
    return host != null ? host.id() : homeSchoolId();
  }

  /** What is counted, in a few words: "backbone out, to S003 Oak School, math". */
  public Message description() {
    List<Object> parts = new ArrayList<>();
    parts.add(flow == null ? Message.of(getClass(), "limit.all-flows") : flow.label());
    if (host != null) {
      parts.add(Message.of(getClass(), "limit.to", host.idAndName()));
    }
    if (home != null) {
      parts.add(Message.of(getClass(), "limit.from", home.idAndName()));
    }
    if (subject != null) {
      parts.add(subject);
    }
    if (gradeBand != null) {
      parts.add(gradeBand);
    }
    if (!limit.who().isEmpty()) {
      parts.add(Who.words(limit.who()));
    }
    return Message.list(parts);
  }
}
