package org.lungang.dataset.column;

import java.time.LocalDate;
import java.util.List;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.language.Code;

/** How somebody writes the values of a dataset into cells. */
public interface Hand {

  String code(Code code);

  String subject(Subject subject);

  String date(LocalDate date);

  /** The first day after, in a form that means it. */
  String until(LocalDate firstDayAfter);

  /** Several values in one cell. */
  String list(List<String> values);

  /** A cell that means the same where it is empty. */
  String orDefault(String cell);

  /** A school of the district where its name may stand as well as its id. */
  String schoolOrName(School school);
}
