package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.PostingKey;
import org.lungang.compare.Replanned;
import org.lungang.compare.ReplannedRow;
import org.lungang.compare.ReplannedVisit;
import org.lungang.compare.VisitChange;
import org.lungang.district.District;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.output.OutputFile;
import org.lungang.policy.Policy;

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
          new ColumnTitle("group_id", "集团编号"),
          new ColumnTitle("flow", "交流形式"),
          new ColumnTitle("host_school_id", "接收学校编号"),
          new ColumnTitle("weekly_periods_before", "原每周节数"),
          new ColumnTitle("weekly_periods", "每周节数"),
          new ColumnTitle("reason (internal)", "理由（内部）"));

  private ReplanText() {}

  /** A row for each posting and each visit that changed. */
  public static String render(
      District district, Policy policy, Replanned replanned, Language language, int width) {
    TextTable table =
        new TextTable(language)
            .text(say("replan.who"))
            .text(say("replan.before"))
            .text(say("replan.after"))
            .text(say("replan.why"));
    for (ReplannedRow row : replanned.rows()) {
      String staffId = row.change().staffId();
      table.row(
          (staffId + " " + name(district, staffId)).strip(),
          shown(row.change().before(), district, policy),
          shown(row.change().after(), district, policy),
          row.reason());
    }
    for (ReplannedVisit row : replanned.visitRows()) {
      String staffId = row.change().key().staffId();
      table.row(
          (staffId + " " + name(district, staffId)).strip(),
          shown(row.change(), row.change().before()),
          shown(row.change(), row.change().after()),
          row.reason());
    }
    return table.render(width);
  }

  /** The same as a file. */
  public static OutputFile csv(District district, Replanned replanned, Language language) {
    CsvSheet sheet = new CsvSheet(language, HEADINGS);
    for (ReplannedRow row : replanned.rows()) {
      List<Object> cells = new ArrayList<>();
      cells.add(row.change().staffId());
      cells.add(name(district, row.change().staffId()));
      addCells(row.change().before(), cells);
      addCells(row.change().after(), cells);
      cells.add("");
      cells.add("");
      cells.add(row.reason());
      sheet.addRow(cells);
    }
    for (ReplannedVisit row : replanned.visitRows()) {
      VisitChange change = row.change();
      List<Object> cells = new ArrayList<>();
      cells.add(change.key().staffId());
      cells.add(name(district, change.key().staffId()));
      addCells(change, change.before(), cells);
      addCells(change, change.after(), cells);
      cells.add(change.before());
      cells.add(change.after());
      cells.add(row.reason());
      sheet.addRow(cells);
    }
    return sheet.toFile(CSV);
  }

  private static void addCells(@Nullable PostingKey key, List<Object> cells) {
    cells.add(key == null ? "" : key.groupId());
    cells.add(key == null ? "" : key.flowId());
    cells.add(key == null ? "" : key.hostSchoolId());
  }

  private static void addCells(VisitChange change, int periods, List<Object> cells) {
    cells.add(periods == 0 ? "" : change.groupId());
    cells.add(periods == 0 ? "" : change.flowId());
    cells.add(periods == 0 ? "" : change.key().hostSchoolId());
  }

  private static String name(District district, String staffId) {
    return district.findStaffMember(staffId).map(StaffMember::name).orElse("");
  }

  private static Object shown(@Nullable PostingKey key, District district, Policy policy) {
    return key == null ? NONE : key.named(district, policy);
  }

  private static Object shown(VisitChange change, int periods) {
    return periods == 0 ? NONE : say("replan.visit", change.key().hostSchoolId(), periods);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ReplanText.class, key, arguments);
  }
}
