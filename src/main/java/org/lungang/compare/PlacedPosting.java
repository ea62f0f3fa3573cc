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

  static PlacedPosting of(PossiblePosting posting, District district) {
    return new PlacedPosting(
        PostingKey.of(posting),
        posting.flow().label(),
        district.getSchool(posting.homeSchoolId()).name(),
        district.getSchool(posting.hostSchoolId()).name());
  }

  /** A posting in short, with the name of its flow: "S001 → S002, backbone support (G01)". */
  public static Named words(PossiblePosting posting) {
    PostingKey key = PostingKey.of(posting);
    return language -> key.words(posting.flow().label().in(language), language);
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
