package org.lungang.dataset.column;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Circumstances;
import org.lungang.district.Subject;
import org.lungang.language.Code;

/**
 * Reads the cells of one row and reports what is wrong with them. What is empty or wrong is null;
 * of several values in a cell those that are wrong are left out.
 */
public interface CellReader {

  /** The cell as text. */
  @Nullable String findText(Column column);

  /** One of some codes. */
  <C extends Enum<C> & Code> @Nullable C findCode(Column column, C[] codes);

  /** Any of some codes. */
  <C extends Enum<C> & Code> Set<C> codes(Column column, C[] codes);

  /** Any of the circumstances that every policy knows, or others by a policy's own words. */
  Circumstances circumstances(Column column);

  /** A subject. */
  @Nullable Subject findSubject(Column column);

  /** A day, or a month that means its first day. */
  @Nullable LocalDate findDate(Column column);

  /** The first day after. */
  @Nullable LocalDate findUntil(Column column);

  /** A whole number from 0 to {@code most}. */
  @Nullable Integer findNumber(Column column, int most);

  /** Degrees, from {@code -most} to {@code most}. */
  @Nullable Double findDegrees(Column column, int most);

  /** The key of a row of another table. */
  @Nullable String findReference(Column column, Table table);

  /** Keys of rows of another table. */
  Set<String> references(Column column, Table table);

  /** The id or the name of a school of the district, or the name of any other. */
  @Nullable String findSchoolOrName(Column column);
}
