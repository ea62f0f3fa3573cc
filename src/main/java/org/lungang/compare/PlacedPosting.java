package org.lungang.compare;

import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.Policy;
import org.lungang.staffing.PossiblePosting;

/**
 * A posting with the names of its schools, for a reader who does not know their ids.
 *
 * @param homeSchool id and name
 * @param hostSchool id and name
 */
public record PlacedPosting(PostingKey key, Policy.Name flow, String homeSchool, String hostSchool)
    implements Named {

  /** A posting of a district. */
  public static PlacedPosting of(PossiblePosting posting, District district) {
    return new PlacedPosting(
        PostingKey.of(posting),
        posting.flow().label(),
        district.getSchool(posting.homeSchoolId()).idAndName(),
        district.getSchool(posting.hostSchoolId()).idAndName());
  }

  @Override
  public String in(Language language) {
    return Message.of(PlacedPosting.class, "posting", homeSchool, hostSchool, flow, key.groupId())
        .in(language);
  }
}
