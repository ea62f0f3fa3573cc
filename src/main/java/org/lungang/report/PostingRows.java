package org.lungang.report;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.lungang.language.Message;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** Rows of people and postings in the tables of a story; nothing about health, age or home. */
final class PostingRows {

  /** What stands for a number that nothing tells. */
  static final String UNKNOWN = "–";

  private PostingRows() {}

  /** The columns of {@link #row}: who, as what, from and to where, by what, extra minutes. */
  static TextTable columns(TextTable table) {
    return table
        .whole(say("story.staff"))
        .text(say("story.name"))
        .text(say("story.position"))
        .text(say("story.subject"))
        .whole(say("story.from"))
        .whole(say("story.to"))
        .text(say("story.flow"))
        .whole(say("story.until"))
        .number(say("story.extra"));
  }

  /** How much longer the way of a posting is; something else where the lists do not tell. */
  static Object extraMinutes(Staffing staffing, PossiblePosting posting, Object unknown) {
    OptionalLong minutes = staffing.findExtraMinutes(posting);
    return minutes.isPresent() ? minutes.getAsLong() : unknown;
  }

  /** A posting. */
  static List<Object> row(Staffing staffing, PossiblePosting posting) {
    Standing standing = posting.standing();
    return List.of(
        standing.id(),
        standing.member().name(),
        standing.position(),
        subject(standing),
        posting.homeSchoolId(),
        posting.hostSchoolId(),
        posting.flow().label(),
        posting.until().minusDays(1),
        extraMinutes(staffing, posting, UNKNOWN));
  }

  /** The subject of somebody; "–" for none. */
  static Object subject(Standing standing) {
    return Objects.requireNonNullElse(standing.member().subject(), "–");
  }

  private static Message say(String key) {
    return Message.of(PostingRows.class, key);
  }
}
