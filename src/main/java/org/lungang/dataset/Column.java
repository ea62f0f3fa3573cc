package org.lungang.dataset;

import java.util.List;
import org.lungang.dataset.sheet.Heading;
import org.lungang.dataset.sheet.YesNo;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.Decision;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Role;
import org.lungang.district.Stage;
import org.lungang.district.Title;
import org.lungang.district.Trait;
import org.lungang.district.Willingness;
import org.lungang.language.Code;
import org.lungang.language.Language;
import org.lungang.language.Message;

/**
 * Every column of a dataset (spec page 2): the one place that says how columns are headed, what
 * they hold and which of them must be there, for reading, writing and templates.
 */
public enum Column implements Heading {
  SCHOOL_ID(Table.SCHOOLS, "school_id", "学校编号", ColumnKind.TEXT, true),
  SCHOOL_NAME(Table.SCHOOLS, "name", "学校名称", ColumnKind.TEXT, true),
  SCHOOL_STAGE(Table.SCHOOLS, "stage", "学段", ColumnKind.CODE, true, Stage.values()),
  SCHOOL_AREA(Table.SCHOOLS, "area", "城乡类型", ColumnKind.CODE, true, Area.values()),
  SCHOOL_TRAITS(Table.SCHOOLS, "traits", "学校特征", ColumnKind.CODES, false, Trait.values()),
  SCHOOL_LATITUDE(Table.SCHOOLS, "latitude", "纬度", ColumnKind.DEGREES, false),
  SCHOOL_LONGITUDE(Table.SCHOOLS, "longitude", "经度", ColumnKind.DEGREES, false),
  SCHOOL_STUDENTS(Table.SCHOOLS, "students", "学生数", ColumnKind.NUMBER, false),
  GROUP_ID(Table.GROUPS, "group_id", "集团编号", ColumnKind.TEXT, true),
  GROUP_NAME(Table.GROUPS, "name", "集团名称", ColumnKind.TEXT, true),
  GROUP_TYPE(Table.GROUPS, "type", "集团类型", ColumnKind.CODE, true, GroupType.values()),
  MEMBER_GROUP(Table.MEMBERS, "group_id", "集团编号", ColumnKind.TEXT, true),
  MEMBER_SCHOOL(Table.MEMBERS, "school_id", "学校编号", ColumnKind.TEXT, true),
  MEMBER_ROLE(Table.MEMBERS, "role", "角色", ColumnKind.CODE, true, Role.values()),
  MEMBER_RELATION(
      Table.MEMBERS,
      "relation",
      "成员关系",
      ColumnKind.CODE,
      false,
      GroupType.TIGHT,
      GroupType.ASSISTANCE,
      GroupType.ALLIANCE),
  STAFF_ID(Table.STAFF, "staff_id", "教职工编号", ColumnKind.TEXT, true),
  STAFF_NAME(Table.STAFF, "name", "姓名", ColumnKind.TEXT, true),
  STAFF_GENDER(Table.STAFF, "gender", "性别", ColumnKind.CODE, true, Gender.values()),
  STAFF_BIRTH_DATE(Table.STAFF, "birth_date", "出生日期", ColumnKind.DATE, true),
  STAFF_SCHOOL(Table.STAFF, "school_id", "所在学校", ColumnKind.TEXT, true),
  STAFF_POSITION(Table.STAFF, "position", "职务", ColumnKind.CODE, true, Position.values()),
  STAFF_SUBJECT(Table.STAFF, "subject", "任教学科", ColumnKind.SUBJECT, false),
  STAFF_GRADE_BAND(Table.STAFF, "grade_band", "任教年级段", ColumnKind.CODE, false, GradeBand.values()),
  STAFF_HONOR(Table.STAFF, "honor", "骨干层级", ColumnKind.CODE, false, Honor.values()),
  STAFF_TITLE(Table.STAFF, "title", "职称", ColumnKind.CODE, false, Title.values()),
  STAFF_AT_SCHOOL_SINCE(Table.STAFF, "at_school_since", "到校时间", ColumnKind.DATE, true),
  STAFF_IN_POST_SINCE(Table.STAFF, "in_post_since", "任现职时间", ColumnKind.DATE, false),
  STAFF_HIRED(Table.STAFF, "hired", "参加工作时间", ColumnKind.DATE, false),
  STAFF_HOME_LATITUDE(Table.STAFF, "home_latitude", "家庭住址纬度", ColumnKind.DEGREES, false),
  STAFF_HOME_LONGITUDE(Table.STAFF, "home_longitude", "家庭住址经度", ColumnKind.DEGREES, false),
  STAFF_EXEMPTION(
      Table.STAFF, "exemption", "暂不交流情形", ColumnKind.CODES, false, Circumstance.values()),
  STAFF_EXEMPTION_APPROVED(
      Table.STAFF, "exemption_approved", "是否批准", ColumnKind.CODE, false, YesNo.values()),
  STAFF_WILLINGNESS(
      Table.STAFF, "willingness", "交流意愿", ColumnKind.CODE, false, Willingness.values()),
  STAFF_PREFERRED_SCHOOLS(Table.STAFF, "preferred_schools", "意向学校", ColumnKind.SCHOOLS, false),
  STAFF_GRADUATING_YEARS(Table.STAFF, "graduating_years", "高三任教年数", ColumnKind.NUMBER, false),
  STAFF_WEEKLY_PERIODS(Table.STAFF, "weekly_periods", "周课时", ColumnKind.NUMBER, false),
  SERVICE_STAFF(Table.SERVICE, "staff_id", "教职工编号", ColumnKind.TEXT, true),
  SERVICE_SCHOOL(Table.SERVICE, "school", "学校", ColumnKind.TEXT, true),
  SERVICE_AREA(Table.SERVICE, "area", "城乡类型", ColumnKind.CODE, false, Area.values()),
  SERVICE_FROM(Table.SERVICE, "from", "起始日期", ColumnKind.DATE, true),
  SERVICE_UNTIL(Table.SERVICE, "until", "截止日期", ColumnKind.UNTIL, true),
  ROTATION_STAFF(Table.ROTATIONS, "staff_id", "教职工编号", ColumnKind.TEXT, true),
  ROTATION_HOME(Table.ROTATIONS, "home_school_id", "派出学校", ColumnKind.TEXT, true),
  ROTATION_HOST(Table.ROTATIONS, "host_school_id", "交流学校", ColumnKind.TEXT, true),
  ROTATION_GROUP(Table.ROTATIONS, "group_id", "集团编号", ColumnKind.TEXT, false),
  ROTATION_FROM(Table.ROTATIONS, "from", "起始日期", ColumnKind.DATE, true),
  ROTATION_UNTIL(Table.ROTATIONS, "until", "截止日期", ColumnKind.UNTIL, true),
  ROTATION_ASSESSMENT(
      Table.ROTATIONS, "assessment", "考核等次", ColumnKind.CODE, false, Assessment.values()),
  ROTATION_WISHES_TO_STAY(
      Table.ROTATIONS, "wishes_to_stay", "愿意留任", ColumnKind.CODE, false, YesNo.values()),
  NEED_SCHOOL(Table.NEEDS, "school_id", "学校编号", ColumnKind.TEXT, true),
  NEED_SUBJECT(Table.NEEDS, "subject", "学科", ColumnKind.SUBJECT, true),
  NEED_REQUIRED(Table.NEEDS, "required", "需求人数", ColumnKind.NUMBER, true),
  LESSONS_SCHOOL(Table.LESSONS, "school_id", "学校编号", ColumnKind.TEXT, true),
  LESSONS_SUBJECT(Table.LESSONS, "subject", "学科", ColumnKind.SUBJECT, true),
  LESSONS_WEEKLY_PERIODS(Table.LESSONS, "weekly_periods", "周课时", ColumnKind.NUMBER, true),
  TRAVEL_FROM(Table.TRAVEL, "from_school_id", "起点学校", ColumnKind.TEXT, true),
  TRAVEL_TO(Table.TRAVEL, "to_school_id", "终点学校", ColumnKind.TEXT, true),
  TRAVEL_MINUTES(Table.TRAVEL, "minutes", "分钟", ColumnKind.NUMBER, true),
  PIN_STAFF(Table.PINS, "staff_id", "教职工编号", ColumnKind.TEXT, true),
  PIN_DECISION(Table.PINS, "decision", "决定", ColumnKind.CODE, true, Decision.values()),
  PIN_SCHOOL(Table.PINS, "school_id", "学校编号", ColumnKind.TEXT, false),
  PIN_NOTE(Table.PINS, "note", "备注", ColumnKind.TEXT, false);

  private final Table table;
  private final String english;
  private final String chinese;
  private final ColumnKind kind;
  private final boolean required;
  private final List<Code> codes;

  Column(
      Table table,
      String english,
      String chinese,
      ColumnKind kind,
      boolean required,
      Code... codes) {
    this.table = table;
    this.english = english;
    this.chinese = chinese;
    this.kind = kind;
    this.required = required;
    this.codes = List.of(codes);
  }

  /** The file that the column belongs to. */
  public Table table() {
    return table;
  }

  @Override
  public String english() {
    return english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  /** What the cells hold. */
  public ColumnKind kind() {
    return kind;
  }

  @Override
  public boolean isRequired() {
    return required;
  }

  /** The codes that a cell may hold; empty unless the kind is CODE or CODES. */
  public List<Code> codes() {
    return codes;
  }

  /** Whether the cells are nobody's business: no problem shows their values. */
  public boolean isPersonal() {
    return this == STAFF_HOME_LATITUDE
        || this == STAFF_HOME_LONGITUDE
        || this == STAFF_EXEMPTION
        || this == STAFF_EXEMPTION_APPROVED;
  }

  /** What a planner writes into the column, in a sentence. */
  public Message explanation() {
    return Message.of(Column.class, "column." + table.in(Language.EN) + "." + english);
  }
}
