package org.lungang.compare;

import java.util.Comparator;
import org.lungang.staffing.PossiblePosting;

/** What tells one person's postings apart, also between years and districts that differ. */
public record PostingKey(String groupId, String flowId, String homeSchoolId, String hostSchoolId)
    implements Comparable<PostingKey> {

  private static final Comparator<PostingKey> ORDER =
      Comparator.comparing(PostingKey::groupId)
          .thenComparing(PostingKey::flowId)
          .thenComparing(PostingKey::homeSchoolId)
          .thenComparing(PostingKey::hostSchoolId);

  /** The key of a posting. */
  public static PostingKey of(PossiblePosting posting) {
    return new PostingKey(
        posting.group().id(), posting.flow().id(), posting.homeSchoolId(), posting.hostSchoolId());
  }

  @Override
  public int compareTo(PostingKey other) {
    return ORDER.compare(this, other);
  }
}
