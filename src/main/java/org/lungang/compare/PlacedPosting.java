package org.lungang.compare;

import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.staffing.PossiblePosting;

/** A posting with the names of its schools, for a reader who does not know their ids. */
public record PlacedPosting(PostingKey key, String homeSchool, String hostSchool) implements Named {

  static PlacedPosting of(PossiblePosting posting, District district) {
    return new PlacedPosting(
        PostingKey.of(posting),
        district.getSchool(posting.homeSchoolId()).name(),
        district.getSchool(posting.hostSchoolId()).name());
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
            key.flowId(),
            key.groupId())
        .in(language);
  }
}
