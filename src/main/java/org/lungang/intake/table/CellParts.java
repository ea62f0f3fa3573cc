package org.lungang.intake.table;

import java.util.List;
import java.util.regex.Pattern;
import org.lungang.word.Blanks;
import org.lungang.word.OfficeSpelling;

/** The parts of a cell that holds several things. */
final class CellParts {

  private CellParts() {}

  /**
   * What stands in a cell between separators, without what is blank.
   *
   * @param between the separators, half-width
   */
  static List<String> of(String cell, Pattern between) {
    return between
        .splitAsStream(OfficeSpelling.half(Blanks.strip(cell)))
        .filter(part -> !OfficeSpelling.isBlank(part))
        .map(Blanks::strip)
        .toList();
  }
}
