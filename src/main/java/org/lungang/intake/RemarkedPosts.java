package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lungang.district.Position;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/** Offices that remarks name of people who hold none by the columns: 兼任教导主任. */
final class RemarkedPosts {

  private static final Pattern CLAUSES = Pattern.compile("[,，;；。、\\s]+|[及和](?=兼)");

  /** What stands before an office: since when, and that it is held. */
  private static final Pattern HELD =
      Pattern.compile("^[\\d年月日.\\-—~至起今]*(?:现任|兼任|担任|兼|任|主持|负责)?(?:本校|学校|校)?");

  /** What people of no office are. */
  private static final List<String> NO_OFFICE =
      List.of(Position.TEACHER.name(), Choice.LEAVE_OUT.name());

  private RemarkedPosts() {}

  /** The offices that a remark names; none in what it says of where somebody is. */
  static List<String> in(String remark) {
    List<String> posts = new ArrayList<>();
    for (String clause : CLAUSES.split(remark)) {
      if (!AbsenceReader.speaksOfAbsence(clause)) {
        String post = HELD.matcher(OfficeSpelling.half(Blanks.dense(clause))).replaceFirst("");
        Meaning meaning = post.isEmpty() ? null : CellWords.meaning(Field.POSITION, post);
        if (meaning != null && meaning.isKnown() && !NO_OFFICE.contains(meaning.codes().get(0))) {
          posts.add(post);
        }
      }
    }
    return posts;
  }

  /**
   * The position of somebody of whom remarks name offices.
   *
   * @param position what the columns say; empty where they say none
   * @return empty while that is open
   */
  static Optional<Position> settle(
      List<String> posts, Optional<Position> position, Inquiry inquiry, Spot spot) {
    Optional<Position> highest = position;
    for (String post : posts) {
      Optional<Position> answer =
          inquiry
              .ask(
                  "REMARK/" + post,
                  () ->
                      Inquiry.question(
                          "remark-post",
                          true,
                          Inquiry.options(
                              Field.POSITION, CellWords.meaning(Field.POSITION, post).codes()),
                          post),
                  spot)
              .filter(code -> !code.equals(Choice.LEAVE_OUT.name()))
              .map(Position::valueOf);
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      highest = highest.filter(p -> p.compareTo(answer.get()) <= 0).or(() -> answer);
    }
    return highest;
  }
}
