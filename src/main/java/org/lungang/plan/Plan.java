package org.lungang.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lungang.staffing.PossiblePosting;

/**
 * Which possible postings are taken: at most one for each staff member. Immutable, sorted by the
 * text of group, flow, home school and staff id, the order of plan.csv.
 */
public final class Plan {

  private static final Comparator<PossiblePosting> FILE_ORDER =
      Comparator.comparing((PossiblePosting posting) -> posting.group().id())
          .thenComparing(posting -> posting.flow().id())
          .thenComparing(PossiblePosting::homeSchoolId)
          .thenComparing(PossiblePosting::staffId);

  private final List<PossiblePosting> postings;
  private final Map<String, PossiblePosting> postingsByStaff;

  private Plan(Collection<PossiblePosting> postings) {
    this.postings = postings.stream().sorted(FILE_ORDER).toList();
    this.postingsByStaff = new HashMap<>(this.postings.size() * 2);
    for (PossiblePosting posting : this.postings) {
      if (postingsByStaff.put(posting.staffId(), posting) != null) {
        throw new IllegalArgumentException(
            "The staff member (" + posting.staffId() + ") is posted twice.");
      }
    }
  }

  /**
   * A plan of possible postings of one {@link org.lungang.staffing.Staffing}.
   *
   * @throws IllegalArgumentException if somebody is posted twice
   */
  public static Plan of(Collection<PossiblePosting> postings) {
    return new Plan(postings);
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

  /** How many postings there are. */
  public int size() {
    return postings.size();
  }
}
