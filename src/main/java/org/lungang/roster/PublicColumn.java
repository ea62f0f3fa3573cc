package org.lungang.roster;

import java.time.YearMonth;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** The columns of the public list, in their order; there are no others. */
enum PublicColumn implements Named {
  NUMBER,
  NAME,
  HOME_SCHOOL,
  HOST_SCHOOL,
  POSITION,
  SUBJECT,
  KIND,
  TERM;

  /**
   * What stands in the column for an entry.
   *
   * @param number of the entry in the list, from 1
   */
  Object cell(PublicEntry entry, int number) {
    return switch (this) {
      case NUMBER -> number;
      case NAME -> name(entry);
      case HOME_SCHOOL -> entry.homeSchool();
      case HOST_SCHOOL -> entry.hostSchool();
      case POSITION -> entry.position().word();
      case SUBJECT -> entry.subject() == null ? "" : entry.subject().word();
      case KIND -> entry.kind().word();
      case TERM -> term(entry);
    };
  }

  /** The name, with the subject behind it where another of the school has the same. */
  private static Object name(PublicEntry entry) {
    Subject subject = entry.subject();
    if (!entry.withSubject() || subject == null) {
      return entry.name();
    }
    Named word = subject.word();
    return (Named) language -> entry.name() + "（" + word.in(language) + "）";
  }

  /** The months of the term, the last one included. */
  private static Message term(PublicEntry entry) {
    YearMonth first = YearMonth.from(entry.from());
    YearMonth last = YearMonth.from(entry.until().minusDays(1));
    return Message.of(
        PublicColumn.class,
        "term",
        first.getYear(),
        first.getMonthValue(),
        last.getYear(),
        last.getMonthValue());
  }

  @Override
  public String in(Language language) {
    return Message.of(PublicColumn.class, "public." + name()).in(language);
  }
}
