package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Names;
import org.lungang.compare.PostingKey;
import org.lungang.compare.Replanned;
import org.lungang.compare.ReplannedRow;
import org.lungang.compare.ReplannedVisit;
import org.lungang.compare.VisitChange;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.output.OutputFile;

/**
 * The postings and visits of a plan that changed, with the reason of each: for a terminal and as a
 * table.
 */
public final class ReplanText {

  /** The name of the table for Excel and WPS. */
  public static final String CSV = "changes.csv";

  private static final String NONE = "–";

  private static final List<ColumnTitle> HEADINGS =
      List.of(
          new ColumnTitle("staff_id", "教职工编号"),
          new ColumnTitle("name", "姓名"),
          new ColumnTitle("group_id_before", "原集团编号"),
          new ColumnTitle("flow_before", "原交流形式"),
          new ColumnTitle("host_school_id_before", "原接收学校编号"),
          new ColumnTitle("host_school_before", "原接收学校"),
          new ColumnTitle("group_id", "集团编号"),
          new ColumnTitle("flow", "交流形式"),
          new ColumnTitle("host_school_id", "接收学校编号"),
          new ColumnTitle("host_school", "接收学校"),
          new ColumnTitle("weekly_periods_before", "原每周节数"),
          new ColumnTitle("weekly_periods", "每周节数"),
          new ColumnTitle("reason (internal)", "理由（内部）"));

  private ReplanText() {}

  /**
   * A row for each posting and each visit that changed.
   *
   * @param names of the lists as they are now, and as they were before
   */
  public static String render(Names names, Replanned replanned, Language language, int width) {
    TextTable table =
        new TextTable(language)
            .text(say("replan.who"))
            .text(say("replan.before"))
            .text(say("replan.after"))
            .text(say("replan.why"));
    for (ReplannedRow row : replanned.rows()) {
      String staffId = row.change().staffId();
      table.row(
          names.staff(staffId),
          shown(row.change().before(), names),
          shown(row.change().after(), names),
          row.reason());
    }
    for (ReplannedVisit row : replanned.visitRows()) {
      String staffId = row.change().key().staffId();
      table.row(
          names.staff(staffId),
          shown(row.change(), row.change().before(), names),
          shown(row.change(), row.change().after(), names),
          row.reason());
    }
    return table.render(width);
  }

  /** The same as a file. */
  public static OutputFile csv(Names names, Replanned replanned, Language language) {
    CsvSheet sheet = new CsvSheet(language, HEADINGS);
    for (ReplannedRow row : replanned.rows()) {
      List<Object> cells = new ArrayList<>();
      cells.add(row.change().staffId());
      cells.add(names.ofStaff(row.change().staffId()));
      addCells(row.change().before(), names, cells);
      addCells(row.change().after(), names, cells);
      cells.add("");
      cells.add("");
      cells.add(row.reason());
      sheet.addRow(cells);
    }
    for (ReplannedVisit row : replanned.visitRows()) {
      VisitChange change = row.change();
      List<Object> cells = new ArrayList<>();
      cells.add(change.key().staffId());
      cells.add(names.ofStaff(change.key().staffId()));
      addCells(change, change.before(), names, cells);
      addCells(change, change.after(), names, cells);
      cells.add(change.before());
      cells.add(change.after());
      cells.add(row.reason());
      sheet.addRow(cells);
    }
    return sheet.toFile(CSV);
  }

  private static void addCells(@Nullable PostingKey key, Names names, List<Object> cells) {
    cells.add(key == null ? "" : key.groupId());
    cells.add(key == null ? "" : key.flowId());
    cells.add(key == null ? "" : key.hostSchoolId());
    cells.add(key == null ? "" : names.ofSchool(key.hostSchoolId()));
  }

  private static void addCells(VisitChange change, int periods, Names names, List<Object> cells) {
    cells.add(periods == 0 ? "" : change.groupId());
    cells.add(periods == 0 ? "" : change.flowId());
    cells.add(periods == 0 ? "" : change.key().hostSchoolId());
    cells.add(periods == 0 ? "" : names.ofSchool(change.key().hostSchoolId()));
  }

  private static Object shown(@Nullable PostingKey key, Names names) {
    return key == null ? NONE : names.posting(key);
  }

  private static Object shown(VisitChange change, int periods, Names names) {
    return periods == 0
        ? NONE
        : say("replan.visit", names.school(change.key().hostSchoolId()), periods);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ReplanText.class, key, arguments);
  }
}
