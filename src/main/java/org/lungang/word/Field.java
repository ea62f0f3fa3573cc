package org.lungang.word;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** What a column of an office's table may hold. */
public enum Field implements Named {
  /** A column that a dataset has no place for: it is never written anywhere. */
  NONE(Use.NOTHING),
  NAME(Use.STAFF),
  STAFF_NUMBER(Use.STAFF),
  ID_NUMBER(Use.STAFF),
  GENDER(Use.STAFF),
  BIRTH(Use.STAFF),
  AGE(Use.STAFF),
  POSITION(Use.STAFF),
  SUBJECT(Use.STAFF),
  GRADES(Use.STAFF),
  HONOR(Use.STAFF),
  HONOR_FLAG(Use.STAFF),
  TITLE(Use.STAFF),
  TITLE_RANK(Use.STAFF),
  AT_SCHOOL_SINCE(Use.STAFF),
  IN_POST_SINCE(Use.STAFF),
  HIRED(Use.STAFF),
  /** How many years somebody has been at the school, where no date says since when. */
  AT_SCHOOL_YEARS(Use.STAFF),
  /** How many years somebody has worked, where no date says since when. */
  WORK_YEARS(Use.STAFF),
  EXEMPTION(Use.STAFF),
  EXEMPTION_APPROVED(Use.STAFF),
  EXEMPTION_SINCE(Use.STAFF),
  EXEMPTION_UNTIL(Use.STAFF),
  WILLINGNESS(Use.STAFF),
  PREFERRED_SCHOOLS(Use.STAFF),
  GRADUATING_YEARS(Use.STAFF),
  WEEKLY_PERIODS(Use.STAFF),
  STATUS(Use.STAFF),
  CATEGORY(Use.STAFF),
  REMARK(Use.STAFF),
  SCHOOL(Use.SCHOOLS),
  SCHOOL_CODE(Use.SCHOOLS),
  FORMER_NAME(Use.SCHOOLS),
  STAGE(Use.SCHOOLS),
  AREA(Use.SCHOOLS),
  WEAK(Use.SCHOOLS),
  NEW(Use.SCHOOLS),
  SMALL(Use.SCHOOLS),
  TRAITS(Use.SCHOOLS),
  LATITUDE(Use.SCHOOLS),
  LONGITUDE(Use.SCHOOLS),
  STUDENTS(Use.SCHOOLS),
  CLASSES(Use.SCHOOLS),
  HEADCOUNT(Use.SCHOOLS),
  TOWNSHIP(Use.SCHOOLS),
  GROUP(Use.GROUPS),
  GROUP_TYPE(Use.GROUPS),
  LEAD(Use.GROUPS),
  MEMBERS(Use.GROUPS),
  ROLE(Use.GROUPS),
  EARLIER_SCHOOL(Use.HISTORY),
  HOME_SCHOOL(Use.HISTORY),
  HOST_SCHOOL(Use.HISTORY),
  FROM(Use.HISTORY),
  UNTIL(Use.HISTORY),
  ASSESSMENT(Use.HISTORY),
  WISHES_TO_STAY(Use.HISTORY),
  REQUIRED(Use.NEEDS),
  FROM_SCHOOL(Use.TRAVEL),
  TO_SCHOOL(Use.TRAVEL),
  MINUTES(Use.TRAVEL);

  /** Where a field is at home. */
  enum Use {
    NOTHING,
    STAFF,
    SCHOOLS,
    GROUPS,
    HISTORY,
    NEEDS,
    TRAVEL
  }

  private final Use use;

  Field(Use use) {
    this.use = use;
  }

  /** Whether it holds a date. */
  public boolean isDate() {
    return switch (use) {
      case STAFF ->
          this == BIRTH
              || this == AT_SCHOOL_SINCE
              || this == IN_POST_SINCE
              || this == HIRED
              || this == EXEMPTION_SINCE
              || this == EXEMPTION_UNTIL;
      case HISTORY -> this == FROM || this == UNTIL;
      case NOTHING, SCHOOLS, GROUPS, NEEDS, TRAVEL -> false;
    };
  }

  /** Whether it says something of a person. */
  public boolean isOfStaff() {
    return use == Use.STAFF;
  }

  @Override
  public String in(Language language) {
    return Message.of(Field.class, "field." + name()).in(language);
  }
}
