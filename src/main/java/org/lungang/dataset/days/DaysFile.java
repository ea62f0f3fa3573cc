package org.lungang.dataset.days;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lungang.dataset.sheet.Problem;

/**
 * What came of reading a file of days off and days of school.
 *
 * @param off days without school
 * @param school days with school, whatever weekday or holiday they are (调休上课)
 * @param problems all problems, by line and column
 */
public record DaysFile(
    SortedSet<LocalDate> off, SortedSet<LocalDate> school, List<Problem> problems) {

  /** What is known without such a file. */
  public static final DaysFile NONE = new DaysFile(new TreeSet<>(), new TreeSet<>(), List.of());

  public DaysFile {
    off = Collections.unmodifiableSortedSet(new TreeSet<>(off));
    school = Collections.unmodifiableSortedSet(new TreeSet<>(school));
    problems = List.copyOf(problems);
  }

  /** Whether any problem is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }
}
