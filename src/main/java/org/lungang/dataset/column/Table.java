package org.lungang.dataset.column;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.word.Blanks;

/**
 * A file or sheet of a dataset (docs/reference/files.md), in the order in which
 * docs/reference/columns.md lists them.
 */
public enum Table implements Named {
  SCHOOLS("schools", "学校", true),
  GROUPS("groups", "集团", true),
  MEMBERS("members", "集团成员", true),
  STAFF("staff", "教职工", true),
  SERVICE("service", "任职经历", false),
  ROTATIONS("rotations", "在轨交流", false),
  NEEDS("needs", "学科需求", false),
  LESSONS("lessons", "课时", false),
  TRAVEL("travel", "通行时间", false),
  PINS("pins", "指定", false),
  CONSENTS("consents", "同意情况", false);

  private final String english;
  private final String chinese;
  private final boolean required;

  Table(String english, String chinese, boolean required) {
    this.english = english;
    this.chinese = chinese;
    this.required = required;
  }

  /** Whether a dataset without this file is an error. */
  public boolean isRequired() {
    return required;
  }

  /**
   * Whether it came later than the others: without rows it is not written, and does not count in
   * what tells one district's data from another's.
   */
  public boolean isLeftOutWhereEmpty() {
    return this == LESSONS || this == CONSENTS;
  }

  /** The name of the file with its ending, e.g. {@code staff.csv} or {@code 教职工.csv}. */
  public String fileName(Language language) {
    return in(language) + ".csv";
  }

  /** The columns, in the order in which docs/reference/columns.md lists them. */
  public List<Column> columns() {
    return switch (this) {
      case SCHOOLS -> List.of(SchoolColumn.values());
      case GROUPS -> List.of(GroupColumn.values());
      case MEMBERS -> List.of(MemberColumn.values());
      case STAFF -> List.of(StaffColumn.values());
      case SERVICE -> List.of(ServiceColumn.values());
      case ROTATIONS -> List.of(RotationColumn.values());
      case NEEDS -> List.of(NeedColumn.values());
      case LESSONS -> List.of(LessonsColumn.values());
      case TRAVEL -> List.of(TravelColumn.values());
      case PINS -> List.of(PinColumn.values());
      case CONSENTS -> List.of(ConsentColumn.values());
    };
  }

  /** The columns of all tables, in the order in which docs/reference/columns.md lists them. */
  public static List<Column> allColumns() {
    return Arrays.stream(values()).flatMap(table -> table.columns().stream()).toList();
  }

  /** The table that a file holds, by its name in either language and any case; empty if none. */
  public static Optional<Table> find(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(
            table ->
                name.equals(table.fileName(Language.EN))
                    || name.equals(table.fileName(Language.ZH)))
        .findFirst();
  }

  /** The table that a sheet of a workbook holds, by its name in either language and any case. */
  public static Optional<Table> named(String sheet) {
    String name = Blanks.strip(sheet).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(table -> name.equals(table.english) || name.equals(table.chinese))
        .findFirst();
  }

  /** The name of the file without its ending; also the name of the sheet. */
  @Override
  public String in(Language language) {
    return language == Language.ZH ? chinese : english;
  }
}
