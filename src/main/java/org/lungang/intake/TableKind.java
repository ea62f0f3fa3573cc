package org.lungang.intake;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** What a table is. */
public enum TableKind implements Named {
  SCHOOLS,
  GROUPS,
  STAFF,
  SERVICE,
  ROTATIONS,
  NEEDS,
  /** Numbers of classes and pupils of schools. */
  ENROLMENT,
  /** Periods a week of one class, by grade and subject. */
  COURSES,
  TRAVEL,
  /** Nothing that a dataset has a place for. */
  OTHER;

  @Override
  public String in(Language language) {
    return Message.of(TableKind.class, "kind." + name()).in(language);
  }
}
