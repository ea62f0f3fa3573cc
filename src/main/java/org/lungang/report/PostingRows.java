package org.lungang.report;

import java.util.ArrayList;
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
    return afterPlaces(who(table).text(say("story.from")).text(say("story.to")));
  }

  /**
   * The columns of {@link #rowOf}: as {@link #columns}, but for the school that all are of.
   *
   * @param place whether the other school is where they come from or where they go
   */
  static TextTable columnsOf(TextTable table, Message place) {
    return afterPlaces(who(table).text(place));
  }

  private static TextTable who(TextTable table) {
    return table
        .whole(say("story.staff"))
        .text(say("story.name"))
        .text(say("story.position"))
        .text(say("story.subject"));
  }

  private static TextTable afterPlaces(TextTable table) {
    return table.text(say("story.flow")).whole(say("story.until")).number(say("story.extra"));
  }

  /** How much longer the way of a posting is; something else where the lists do not tell. */
  static Object extraMinutes(Staffing staffing, PossiblePosting posting, Object unknown) {
    OptionalLong minutes = staffing.findExtraMinutes(posting);
    return minutes.isPresent() ? minutes.getAsLong() : unknown;
  }

  /** A posting from a school to another. */
  static List<Object> row(Staffing staffing, PossiblePosting posting) {
    return row(
        staffing,
        posting,
        List.of(
            staffing.district().getSchool(posting.homeSchoolId()).idAndName(),
            staffing.district().getSchool(posting.hostSchoolId()).idAndName()));
  }

  /** A posting from or to a school, with the name of the other one. */
  static List<Object> rowOf(Staffing staffing, PossiblePosting posting, String schoolId) {
    String other =
        schoolId.equals(posting.homeSchoolId()) ? posting.hostSchoolId() : posting.homeSchoolId();
    return row(staffing, posting, List.of(staffing.district().getSchool(other).idAndName()));
  }

  private static List<Object> row(Staffing staffing, PossiblePosting posting, List<String> places) {
    Standing standing = posting.standing();
    List<Object> row =
        new ArrayList<>(
            List.of(
                standing.id(), standing.member().name(), standing.position(), subject(standing)));
    row.addAll(places);
    row.addAll(
        List.of(
            posting.flow().label(),
            posting.until().minusDays(1),
            extraMinutes(staffing, posting, UNKNOWN)));
    return row;
  }

  /** The subject of somebody; "–" for none. */
  static Object subject(Standing standing) {
    return Objects.requireNonNullElse(standing.member().subject(), "–");
  }

  private static Message say(String key) {
    return Message.of(PostingRows.class, key);
  }
}
