package org.lungang.dataset;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.sheet.DateText;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.language.Message;
import org.lungang.word.Blanks;
import org.lungang.word.DateWords;
import org.lungang.word.OfficeSpelling;

/** Cells with dates. */
final class DateCells {

  private final CellTexts texts;
  private final ParsedTexts parsed;

  DateCells(CellTexts texts, ParsedTexts parsed) {
    this.texts = texts;
    this.parsed = parsed;
  }

  /** The day of a cell, or the first of the month that it names; null for none. */
  @Nullable LocalDate findDate(Column column) {
    String cell = texts.text(column);
    if (cell.isEmpty()) {
      return null;
    }
    if (!column.isRequired() && OfficeSpelling.isBlank(cell)) {
      return null;
    }
    Optional<LocalDate> date = parsed.findDate(cell);
    if (date.isEmpty()) {
      Optional<LocalDate> serial = DateText.findSerial(cell);
      if (serial.isPresent()) {
        texts.error(column, cell, say("wrong.date.serial"), say("right.date.serial", serial.get()));
      } else if (DateText.isJanuaryOrOctober(cell)) {
        texts.error(
            column,
            cell,
            say("wrong.date.two"),
            say("right.date.two", Blanks.halfWidth(cell).substring(0, 4)));
      } else {
        texts.error(
            column,
            cell,
            SheetWords.say("wrong.date"),
            meant(cell)
                .map(meant -> say("right.date.meant", meant))
                .orElse(CellTexts.rightOf(column)));
      }
    }
    return date.orElse(null);
  }

  /** The day or month that an office means by a cell: 85年9月, 一九八五年九月. */
  private static Optional<String> meant(String cell) {
    DateWords.Read read = DateWords.read(cell, DateWords.ANY_YEAR, true);
    LocalDate date = read.date();
    return date == null
        ? Optional.empty()
        : switch (read.kind()) {
          case DAY -> Optional.of(date.toString());
          case MONTH -> Optional.of(YearMonth.from(date).toString());
          case YEAR, JANUARY_OR_OCTOBER, UNREADABLE -> Optional.empty();
        };
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(DateCells.class, key, arguments);
  }
}
