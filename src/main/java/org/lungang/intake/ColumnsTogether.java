package org.lungang.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableColumn;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/** What columns hold by those that stand beside them, where their headings alone say another. */
final class ColumnsTogether {

  private static final Pattern REASON =
      Pattern.compile("(?:具体|主要|申请|个人)?(?:原因|事由|理由|情形|情况)(?:说明)?|类别|类型");

  /** Until when somebody need not go, whatever it is that ends. */
  private static final Pattern END =
      Pattern.compile("\\p{IsHan}{1,8}(?:结束|截止|期满|到期|终止|满期)(?:时间|日期|年月)?");

  /** Since when somebody need not go, whatever it is that begins. */
  private static final Pattern BEGIN = Pattern.compile("\\p{IsHan}{1,8}(?:起始|开始|起)(?:时间|日期|年月)?");

  private static final Pattern APPROVAL =
      Pattern.compile("(?:教育局|局|主管部门|区教育局|县教育局|市教育局)?(?:审批|审核|批准|核准|核定)(?:情况|意见|结果|状态|结论)?");

  /** How somebody was assessed, in a list of those who were sent. */
  private static final Pattern ASSESSMENT =
      Pattern.compile("\\p{IsHan}{0,6}考核(?:等次|等级|结果|情况|结论|评定)?");

  /** Where a school lies, over words and not over an address. */
  private static final Pattern LIES = Pattern.compile("(?:学校|办学)?(?:所在地|地点|位置|所处位置|地处|所处区域|性质)");

  private final HeadedTable table;
  private final ColumnPlaces found;
  private final List<TableColumn> unknown;

  private ColumnsTogether(HeadedTable table, ColumnPlaces found, List<TableColumn> unknown) {
    this.table = table;
    this.found = found;
    this.unknown = unknown;
  }

  /**
   * Takes columns for what they hold beside the others.
   *
   * @param found what the headings say; changed
   * @param unknown the columns with headings that nobody knows; those that are known now are taken
   *     out
   */
  static void settle(HeadedTable table, ColumnPlaces found, List<TableColumn> unknown) {
    ColumnsTogether columns = new ColumnsTogether(table, found, unknown);
    columns.settlePosts();
    columns.settleExemptions();
    columns.settleRotations();
    columns.settleWays();
    columns.settleAreas();
    columns.settleTypes();
  }

  /** In a list of earlier schools, the time when a post began is the time when the stay did. */
  private void settlePosts() {
    List<Integer> begins = found.of(Field.IN_POST_SINCE);
    if (begins.size() == 1
        && found.has(Field.EARLIER_SCHOOL)
        && found.has(Field.UNTIL)
        && !found.has(Field.FROM)) {
      found.rename(begins.get(0), Field.IN_POST_SINCE, Field.FROM);
    }
  }

  /** In a list of those who need not go, what stands beside the reason is the reason's time. */
  private void settleExemptions() {
    if (!found.has(Field.NAME)) {
      return;
    }
    boolean isOfPostponed = TitleOfList.isOfPostponed(table);
    for (TableColumn column : List.copyOf(unknown)) {
      String heading = OfficeSpelling.normal(column.heading());
      boolean isReason =
          new ColumnProfile(table, column.index()).holdsExemptions()
              || isOfPostponed && REASON.matcher(heading).matches();
      if (isReason && !found.has(Field.EXEMPTION)) {
        unknown.remove(column);
        found.place(column, Field.EXEMPTION, FoundColumn.Confidence.SURE, "cells");
      }
    }
    if ((found.has(Field.EXEMPTION) || isOfPostponed || !TitleOfList.absences(table).isEmpty())
        && !found.has(Field.EARLIER_SCHOOL)
        && !found.has(Field.HOST_SCHOOL)) {
      found.renameAlone(Field.FROM, Field.EXEMPTION_SINCE);
      found.renameAlone(Field.UNTIL, Field.EXEMPTION_UNTIL);
      settle(BEGIN, Field.EXEMPTION_SINCE);
      settle(END, Field.EXEMPTION_UNTIL);
      settle(APPROVAL, Field.EXEMPTION_APPROVED);
    }
  }

  /** In a list of those who were sent, an assessment is that of the posting. */
  private void settleRotations() {
    if (found.has(Field.NAME)
        && found.has(Field.HOST_SCHOOL)
        && (found.has(Field.FROM) || found.has(Field.UNTIL))) {
      settle(ASSESSMENT, Field.ASSESSMENT);
      // 年度考核 is nobody's business in a roster.
      table.columns().stream()
          .filter(column -> !found.has(Field.ASSESSMENT) && found.isUnused(column))
          .filter(column -> ASSESSMENT.matcher(OfficeSpelling.normal(column.heading())).matches())
          .findFirst()
          .ifPresent(column -> found.placeAnew(column, Field.ASSESSMENT));
    }
  }

  /**
   * Takes the first column whose heading nobody knows and that fits for a field that is missing.
   */
  private void settle(Pattern heading, Field field) {
    for (TableColumn column : List.copyOf(unknown)) {
      if (!found.has(field)
          && heading.matcher(OfficeSpelling.normal(column.heading())).matches()
          && new ColumnProfile(table, column.index()).fits(field)) {
        unknown.remove(column);
        found.place(column, field, FoundColumn.Confidence.SURE, "heading");
      }
    }
  }

  /** In a list of schools, 所在地 over 县城 and 农村 says where they lie; over addresses it does not. */
  private void settleAreas() {
    if (found.has(Field.NAME) || !found.has(Field.SCHOOL) || found.has(Field.AREA)) {
      return;
    }
    for (TableColumn column : List.copyOf(unknown)) {
      if (!found.has(Field.AREA)
          && LIES.matcher(OfficeSpelling.normal(column.heading())).matches()
          && new ColumnProfile(table, column.index()).isOf(Field.AREA)) {
        unknown.remove(column);
        found.place(column, Field.AREA, FoundColumn.Confidence.SURE, "cells");
      }
    }
  }

  /** Two schools beside minutes are where a way begins and ends. */
  private void settleWays() {
    List<Integer> schools = found.of(Field.SCHOOL);
    if (schools.size() == 2
        && found.has(Field.MINUTES)
        && !found.has(Field.NAME)
        && !found.has(Field.FROM_SCHOOL)
        && !found.has(Field.TO_SCHOOL)) {
      found.rename(schools.get(0), Field.SCHOOL, Field.FROM_SCHOOL);
      found.rename(schools.get(1), Field.SCHOOL, Field.TO_SCHOOL);
    }
  }

  /**
   * In a list of groups, "type" is the type of the group: lists of schools have that heading too.
   */
  private void settleTypes() {
    List<Integer> stages = found.of(Field.STAGE);
    boolean ofGroups = found.has(Field.LEAD) || found.has(Field.MEMBERS) || found.has(Field.GROUP);
    if (stages.size() == 1 && ofGroups && !found.has(Field.GROUP_TYPE)) {
      ColumnProfile profile = new ColumnProfile(table, stages.get(0));
      if (profile.isOf(Field.GROUP_TYPE) && !profile.isOf(Field.STAGE)) {
        found.rename(stages.get(0), Field.STAGE, Field.GROUP_TYPE);
      }
    }
  }
}
