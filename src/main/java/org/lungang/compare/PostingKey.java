package org.lungang.compare;

import java.util.Comparator;
import java.util.Optional;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.policy.Policy;
import org.lungang.staffing.PossiblePosting;

/** What tells one person's postings apart, also between years and districts that differ. */
public record PostingKey(String groupId, String flowId, String homeSchoolId, String hostSchoolId)
    implements Named, Comparable<PostingKey> {

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

  /** "S001 → S002, support-out (G01)". */
  @Override
  public String in(Language language) {
    return words(flowId, language);
  }

  /** The same with another word for the flow. */
  String words(String flow, Language language) {
    return language == Language.ZH
        ? homeSchoolId + " → " + hostSchoolId + "，" + flow + "（" + groupId + "）"
        : homeSchoolId + " → " + hostSchoolId + ", " + flow + " (" + groupId + ")";
  }

  /** The same with the name of the flow, as far as district and policy still know it. */
  public Named named(District district, Policy policy) {
    Optional<Policy.Name> flow =
        district.findGroup(groupId).map(group -> policy.flowLabel(group.type(), flowId));
    return language -> words(flow.map(name -> name.in(language)).orElse(flowId), language);
  }

  @Override
  public int compareTo(PostingKey other) {
    return ORDER.compare(this, other);
  }
}
