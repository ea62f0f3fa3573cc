package org.lungang.dataset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.ConsentColumn;
import org.lungang.dataset.column.Table;
import org.lungang.district.Answer;
import org.lungang.district.Consent;
import org.lungang.district.Party;
import org.lungang.language.Message;

/** Reads consents.csv. */
final class ConsentRows {

  /** Nobody is asked so many years before a posting. */
  private static final int MOST_YEARS_AHEAD = 20;

  private final Draft draft;
  private final Map<String, LocalDate> atSchoolSince = new HashMap<>();
  private LocalDate latest = LocalDate.MAX;

  ConsentRows(Draft draft) {
    this.draft = draft;
  }

  void read() {
    draft.staff.forEach(member -> atSchoolSince.put(member.id(), member.atSchoolSince()));
    atSchoolSince.values().stream()
        .max(Comparator.naturalOrder())
        .ifPresent(newest -> latest = newest.plusYears(MOST_YEARS_AHEAD));
    draft.forEachRow(Table.CONSENTS, this::read);
  }

  private void read(Cells cells) {
    String staffId = cells.reference(ConsentColumn.STAFF, Table.STAFF);
    Party party = cells.findCode(ConsentColumn.PARTY, Party.values());
    String schoolId = cells.findReference(ConsentColumn.SCHOOL, Table.SCHOOLS);
    Answer answer = cells.findCode(ConsentColumn.ANSWER, Answer.values());
    LocalDate date = cells.findDate(ConsentColumn.DATE);
    String by = cells.text(ConsentColumn.BY);
    if (party == null || answer == null) {
      return;
    }
    if (party == Party.HOST && schoolId == null) {
      cells.error(
          ConsentColumn.SCHOOL, "", say("wrong.consent.nowhere"), say("right.consent.nowhere"));
    }
    RowKeys keys = draft.keys(Table.CONSENTS);
    if (schoolId == null) {
      cells.addUnique(keys, ConsentColumn.PARTY, staffId, party.name());
    } else {
      cells.addUnique(keys, ConsentColumn.PARTY, staffId, party.name(), schoolId);
    }
    if (cells.isSound()) {
      warnOfOddDay(cells, staffId, date);
      draft.consents.add(new Consent(staffId, party, schoolId, answer, date, by));
    }
  }

  /** An answer from before somebody came to the school, or from years after all other dates. */
  private void warnOfOddDay(Cells cells, String staffId, @Nullable LocalDate date) {
    LocalDate since = atSchoolSince.get(staffId);
    if (date == null || since == null) {
      return;
    }
    boolean early = date.isBefore(since);
    if (early || date.isAfter(latest)) {
      cells.warning(
          ConsentColumn.DATE,
          cells.raw(ConsentColumn.DATE),
          early
              ? say("wrong.consent.early", since)
              : say("wrong.consent.late", MOST_YEARS_AHEAD, latest.minusYears(MOST_YEARS_AHEAD)),
          say("right.consent.date"));
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ConsentRows.class, key, arguments);
  }
}
