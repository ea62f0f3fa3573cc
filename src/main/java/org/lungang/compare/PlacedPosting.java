package org.lungang.compare;

import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.Policy;
import org.lungang.staffing.PossiblePosting;

/** A posting with the names of its schools, for a reader who does not know their ids. */
public record PlacedPosting(PostingKey key, Policy.Name flow, String homeSchool, String hostSchool)
    implements Named {

  /** A posting of a district. */
  public static PlacedPosting of(PossiblePosting posting, District district) {
    return new PlacedPosting(
        PostingKey.of(posting),
        posting.flow().label(),
        district.getSchool(posting.homeSchoolId()).name(),
        district.getSchool(posting.hostSchoolId()).name());
  }

  /** The posting of a key, in a district and under a policy that know all of it. */
  public static PlacedPosting of(PostingKey key, District district, Policy policy) {
    return new PlacedPosting(
        key,
        policy.flowLabel(district.getGroup(key.groupId()).type(), key.flowId()),
        district.getSchool(key.homeSchoolId()).name(),
        district.getSchool(key.hostSchoolId()).name());
  }

  @Override
  public String in(Language language) {
    return Message.of(
            PlacedPosting.class,
            "posting",
            key.homeSchoolId(),
            homeSchool,
            key.hostSchoolId(),
            hostSchool,
            flow,
            key.groupId())
        .in(language);
  }
}
