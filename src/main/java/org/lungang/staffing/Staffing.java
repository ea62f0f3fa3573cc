package org.lungang.staffing;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.policy.Easing;
import org.lungang.policy.Flow;
import org.lungang.policy.Policy;
import org.lungang.policy.Post;
import org.lungang.policy.Term;

/**
 * The facts of one year: how everybody stands, every possible posting, what each group must reach.
 * Immutable; every list is in a defined order.
 */
public final class Staffing {

  private static final long[] NO_PRICES = {};

  private final District district;
  private final Policy policy;
  private final LocalDate start;
  private final List<Standing> standings;
  private final Presence presence;
  private final Travel travel;
  private final PostingRules rules;
  private final List<PossiblePosting> postings;
  private final PostingsByStaff postingsByStaff;
  private final Map<String, Set<String>> backboneHosts;
  private final List<Component> components;
  private final Visiting visiting;
  private final Requirements requirements;
  private final long[] prices;

  private Staffing(District district, Policy policy, int year) {
    this.district = district;
    this.policy = policy;
    this.start = firstDay(year);
    this.standings = new Standings(district, policy, start).all();
    this.presence = new Presence(district, standings);
    this.travel = new Travel(district);
    this.rules = new PostingRules(district, policy, presence, travel);
    this.postings = Collections.unmodifiableList(findPostings());
    this.postingsByStaff = new PostingsByStaff(district, postings);
    this.backboneHosts = new HashMap<>();
    for (PossiblePosting posting : postings) {
      if (posting.standing().backbone()) {
        backboneHosts
            .computeIfAbsent(posting.group().id(), id -> new HashSet<>())
            .add(posting.hostSchoolId());
      }
    }
    this.visiting = new Visiting(this, travel);
    this.components = Components.of(district, policy);
    this.requirements = new Requirements(this);
    this.prices = NO_PRICES;
  }

  /**
   * The same year with other things that must be reached.
   *
   * @param requirements null for those of the policy
   * @param prices of the possible postings, by their index; empty where they have none
   */
  private Staffing(
      Staffing other, Policy policy, @Nullable Requirements requirements, long[] prices) {
    this.district = other.district;
    this.policy = policy;
    this.start = other.start;
    this.standings = other.standings;
    this.presence = other.presence;
    this.travel = other.travel;
    this.rules = other.rules;
    this.postings = other.postings;
    this.postingsByStaff = other.postingsByStaff;
    this.backboneHosts = other.backboneHosts;
    this.visiting = other.visiting;
    this.components = other.components;
    this.requirements = requirements == null ? new Requirements(this) : requirements;
    this.prices = prices;
  }

  /**
   * Works out the facts of a year.
   *
   * @param year the calendar year in which the school year begins, on September 1
   */
  public static Staffing of(District district, Policy policy, int year) {
    return new Staffing(district, policy, year);
  }

  /** S: September 1 of a year. */
  public static LocalDate firstDay(int year) {
    return LocalDate.of(year, Month.SEPTEMBER, 1);
  }

  /** The same year by a policy with more easings. Quick: all postings stay the same. */
  public Staffing easedBy(List<Easing> easings) {
    return new Staffing(this, policy.easedBy(easings), null, prices);
  }

  /**
   * The same year without some of what must hold, for the question what is in the way; not to plan
   * by. Quick: all postings stay the same. Obligations that were let go before hold again.
   */
  public Staffing waiving(Set<Obligation> waived) {
    return new Staffing(this, policy, requirements.waiving(waived), prices);
  }

  /**
   * The same year, in which each posting costs a price besides what the rules say: what it takes
   * away from later years. To search by, not to score by.
   *
   * @param minutes by the index of the posting; less than 0 where it is of use to later years
   */
  public Staffing priced(long[] minutes) {
    if (minutes.length != postings.size()) {
      throw new IllegalArgumentException(
          "There are " + minutes.length + " prices for " + postings.size() + " postings.");
    }
    return new Staffing(this, policy, requirements, minutes.clone());
  }

  /** What a posting costs besides what the rules say, in minutes; 0 unless {@link #priced}. */
  public long priceOf(PossiblePosting posting) {
    return prices.length == 0 ? 0 : prices[posting.index()];
  }

  /** Who and what there is. */
  public District district() {
    return district;
  }

  /** What is allowed. */
  public Policy policy() {
    return policy;
  }

  /** S, the first day of the school year. */
  public LocalDate start() {
    return start;
  }

  /** The calendar year in which the school year begins. */
  public int year() {
    return start.getYear();
  }

  /** How everybody stands, sorted by staff id. */
  public List<Standing> standings() {
    return standings;
  }

  /**
   * How one staff member stands.
   *
   * @throws IllegalArgumentException if there is none with this id
   */
  public Standing getStanding(String staffId) {
    return findStanding(staffId)
        .orElseThrow(
            () -> new IllegalArgumentException("No staff member has the id (" + staffId + ")."));
  }

  /** How one staff member stands, if there is one with this id. */
  public Optional<Standing> findStanding(String staffId) {
    int place = district.placeOfStaff(staffId);
    return place < 0 ? Optional.empty() : Optional.of(standings.get(place));
  }

  /** Who works where without the plan. */
  public Presence presence() {
    return presence;
  }

  /** Who may take which posting, and why not. */
  public PostingRules rules() {
    return rules;
  }

  /** Every possible posting, by group, flow in the policy's order, home, host and staff id. */
  public List<PossiblePosting> postings() {
    return postings;
  }

  /** The possible postings of one staff member; empty for those who are no candidates. */
  public List<PossiblePosting> postingsOf(String staffId) {
    return postingsByStaff.of(staffId);
  }

  /** Whether somebody is a candidate: some posting is possible. */
  public boolean isCandidate(String staffId) {
    return !postingsByStaff.of(staffId).isEmpty();
  }

  /** What timetables ask for and who may travel to teach it. */
  public Visiting visiting() {
    return visiting;
  }

  /** Whether some backbone has a possible posting of a group to a school (M4). */
  public boolean canReceiveBackbone(Group group, String schoolId) {
    return backboneHosts.getOrDefault(group.id(), Set.of()).contains(schoolId);
  }

  /** The components, sorted by their first group. */
  public List<Component> components() {
    return components;
  }

  /** What each group must reach. */
  public Requirements requirements() {
    return requirements;
  }

  /** How many ways had no listed minutes and no coordinates, so that 0 was taken. */
  public int unknownWays() {
    return travel.unknownWays();
  }

  /** Whether the lists tell the minutes of a posting and of the way to work before it. */
  public boolean knowsWayOf(PossiblePosting posting) {
    return travel.isKnown(posting.standing(), posting.hostSchoolId())
        && travel.isKnown(posting.standing(), posting.homeSchoolId());
  }

  /** How many minutes longer the way of a posting is; empty where the lists do not tell. */
  public OptionalLong findExtraMinutes(PossiblePosting posting) {
    return knowsWayOf(posting) ? OptionalLong.of(posting.extraMinutes()) : OptionalLong.empty();
  }

  /** A possible posting before it has its place in the list. */
  private record Option(
      Standing standing, Group group, Flow flow, String hostSchoolId, int minutes, int atHome) {}

  /** Groups side by side; in the same order whatever the threads. */
  private List<PossiblePosting> findPostings() {
    List<PossiblePosting> found = new ArrayList<>();
    Map<Term, LocalDate> ends = new HashMap<>();
    district.groups().parallelStream()
        .map(this::findOptions)
        .toList()
        .forEach(
            options -> options.forEach(option -> found.add(toPosting(option, found.size(), ends))));
    return found;
  }

  private List<Option> findOptions(Group group) {
    List<Option> found = new ArrayList<>();
    for (Flow flow : policy.flowsOf(group.type())) {
      for (PostingRules.Link link : rules.links(group, flow)) {
        for (Standing standing : presence.staffOf(link.homeSchoolId())) {
          if (rules.isPossible(standing, flow, link.hostSchoolId())) {
            int minutes = travel.minutes(standing, link.hostSchoolId());
            int atHome = travel.minutes(standing, link.homeSchoolId());
            found.add(new Option(standing, group, flow, link.hostSchoolId(), minutes, atHome));
          }
        }
      }
    }
    return found;
  }

  /**
   * @param ends of the terms, which are few
   */
  private PossiblePosting toPosting(Option option, int index, Map<Term, LocalDate> ends) {
    Standing standing = option.standing();
    Flow flow = option.flow();
    return new PossiblePosting(
        index,
        standing,
        option.group(),
        flow,
        standing.homeSchoolId(),
        option.hostSchoolId(),
        flow.posts().getOrDefault(standing.position(), Post.valueOf(standing.position().name())),
        start,
        ends.computeIfAbsent(term(flow, standing), term -> term.endFrom(start, policy.calendar())),
        option.minutes(),
        Math.max(0, option.minutes() - option.atHome()));
  }

  private Term term(Flow flow, Standing standing) {
    Term ofFlow = flow.termYears().get(standing.position());
    Term term = ofFlow != null ? ofFlow : policy.termYears().get(standing.position());
    return Objects.requireNonNull(term, "A policy has a term for every position.");
  }
}
