package org.lungang.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Standing;

/**
 * Which possible postings are taken, at most one for each staff member, and who travels to teach
 * where. Immutable. Postings are sorted by the text of group, flow, home school and staff id, the
 * order of plan.csv; visits by group, host school, subject and staff id, the order of
 * itinerant.csv.
 */
public final class Plan {

  private static final Comparator<PossiblePosting> FILE_ORDER =
      Comparator.comparing((PossiblePosting posting) -> posting.group().id())
          .thenComparing(posting -> posting.flow().id())
          .thenComparing(PossiblePosting::homeSchoolId)
          .thenComparing(PossiblePosting::staffId);

  private static final Comparator<Visit> VISIT_ORDER =
      Comparator.comparing((Visit visit) -> visit.group().id())
          .thenComparing(Visit::hostSchoolId)
          .thenComparing(Visit::subject)
          .thenComparing(Visit::staffId);

  private final List<PossiblePosting> postings;
  private final Map<String, PossiblePosting> postingsByStaff;
  private final List<Visit> visits;
  private final Map<String, List<Visit>> visitsByStaff = new HashMap<>();

  private Plan(Collection<PossiblePosting> postings, Collection<Visit> visits) {
    this.postings = postings.stream().sorted(FILE_ORDER).toList();
    this.postingsByStaff = new HashMap<>(this.postings.size() * 2);
    for (PossiblePosting posting : this.postings) {
      if (postingsByStaff.put(posting.staffId(), posting) != null) {
        throw new IllegalArgumentException(
            "The staff member (" + posting.staffId() + ") is posted twice.");
      }
    }
    this.visits = visits.stream().sorted(VISIT_ORDER).toList();
    for (Visit visit : this.visits) {
      List<Visit> own = visitsByStaff.computeIfAbsent(visit.staffId(), id -> new ArrayList<>(2));
      if (own.stream().anyMatch(other -> other.hostSchoolId().equals(visit.hostSchoolId()))) {
        throw new IllegalArgumentException(
            "The staff member ("
                + visit.staffId()
                + ") visits the school ("
                + visit.hostSchoolId()
                + ") twice.");
      }
      own.add(visit);
    }
  }

  /**
   * A plan of possible postings of one {@link org.lungang.staffing.Staffing}.
   *
   * @throws IllegalArgumentException if somebody is posted twice
   */
  public static Plan of(Collection<PossiblePosting> postings) {
    return new Plan(postings, List.of());
  }

  /**
   * A plan of possible postings and visits of one {@link org.lungang.staffing.Staffing}.
   *
   * @throws IllegalArgumentException if somebody is posted twice, or visits a school twice
   */
  public static Plan of(Collection<PossiblePosting> postings, Collection<Visit> visits) {
    return new Plan(postings, visits);
  }

  /** The postings in the order of plan.csv. */
  public List<PossiblePosting> postings() {
    return postings;
  }

  /** The posting of a staff member; empty for those who stay. */
  public Optional<PossiblePosting> findPosting(String staffId) {
    return Optional.ofNullable(postingsByStaff.get(staffId));
  }

  /** Whether a staff member has a posting. */
  public boolean isPosted(String staffId) {
    return postingsByStaff.containsKey(staffId);
  }

  /** The visits in the order of itinerant.csv; empty where nobody travels to teach. */
  public List<Visit> visits() {
    return visits;
  }

  /** Everybody who travels to teach, sorted by staff id. */
  public List<Standing> visitors() {
    return new TreeMap<>(visitsByStaff)
        .values().stream().map(visits -> visits.get(0).standing()).toList();
  }

  /** The visits of a staff member, by group and host school; empty for those who do not travel. */
  public List<Visit> visitsOf(String staffId) {
    return visitsByStaff.getOrDefault(staffId, List.of());
  }

  /** How many postings there are. */
  public int size() {
    return postings.size();
  }
}
