package org.lungang.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.plan.PlanFileRow;
import org.lungang.district.District;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.report.PlanCsv;
import org.lungang.report.PlanJson;
import org.lungang.roster.PlanWorkbook;
import org.lungang.word.Blanks;

/**
 * The workbook in a plan's folder where somebody changed it by hand: the folder is read by its
 * plan.csv, so what was changed there does not count, and that is said.
 */
final class ChangedWorkbook {

  /** Longer than it takes to write a plan's files, and shorter than to change one by hand. */
  private static final Duration TOGETHER = Duration.ofSeconds(10);

  private final District district;
  private final Map<String, String> hosts;

  private ChangedWorkbook(District district, Map<String, String> hosts) {
    this.district = district;
    this.hosts = hosts;
  }

  /**
   * Notes a workbook that says another plan than the one that was read.
   *
   * @param hosts the school that everybody goes to, by the plan that was read
   */
  static void tell(
      Path folder, District district, Map<String, String> hosts, Consumer<Named> notes) {
    Path workbook = folder.resolve(PlanWorkbook.NAME);
    if (isSavedLater(workbook, folder.resolve(PlanJson.NAME))
        && new ChangedWorkbook(district, hosts).differs(PlanFileReader.read(workbook))) {
      notes.accept(
          Message.of(
              ChangedWorkbook.class, "folder.workbook", workbook, folder.resolve(PlanCsv.NAME)));
    }
  }

  /** Whether a file was written after one that nobody changes by hand. */
  private static boolean isSavedLater(Path file, Path made) {
    try {
      return Files.isRegularFile(file)
          && Files.isRegularFile(made)
          && Files.getLastModifiedTime(file)
              .toInstant()
              .isAfter(Files.getLastModifiedTime(made).toInstant().plus(TOGETHER));
    } catch (IOException e) {
      // It is not read anyway.
      return false;
    }
  }

  private boolean differs(PlanFile file) {
    return file.hasErrors()
        || file.rows().size() != hosts.size()
        || !file.rows().stream().allMatch(this::isAsRead);
  }

  private boolean isAsRead(PlanFileRow row) {
    return row.hostSchoolId().equals(hosts.get(row.staffId()))
        && isCalled(
            row.cell(PlanColumn.NAME),
            district.findStaffMember(row.staffId()).map(StaffMember::name).orElse(""))
        && isCalled(
            row.cell(PlanColumn.HOST_SCHOOL),
            district.findSchool(row.hostSchoolId()).map(School::name).orElse(""));
  }

  private static boolean isCalled(String cell, String name) {
    return cell.isEmpty() || Blanks.dense(cell).equals(Blanks.dense(name));
  }
}
