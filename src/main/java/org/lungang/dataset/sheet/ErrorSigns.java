package org.lungang.dataset.sheet;

import java.util.Set;
import java.util.regex.Pattern;

/** What spreadsheets write where they could not work a cell out. */
final class ErrorSigns {

  private static final Set<String> SIGNS =
      Set.of(
          "#N/A",
          "#NAME?",
          "#REF!",
          "#VALUE!",
          "#DIV/0!",
          "#NUM!",
          "#NULL!",
          "#SPILL!",
          "#CALC!",
          "#GETTING_DATA",
          "#FIELD!",
          "#BLOCKED!",
          "#CONNECT!",
          "#UNKNOWN!",
          "#BUSY!");

  /** A column too narrow for its numbers, saved as text. */
  private static final Pattern TOO_NARROW = Pattern.compile("#{2,}");

  private ErrorSigns() {}

  static boolean isOne(String cell) {
    return cell.startsWith("#") && (SIGNS.contains(cell) || TOO_NARROW.matcher(cell).matches());
  }
}
