package org.lungang.dataset.column;

import org.jspecify.annotations.Nullable;
import org.lungang.district.Circumstances;
import org.lungang.district.Coordinates;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import org.lungang.word.Field;

/** The columns of staff.csv. */
public enum StaffColumn implements Column {
  ID(
      ColumnEntry.of("staff_id", "教职工编号", CellType.id())
          .held(StaffMember::id, StaffMember.Builder::id)
          .required()
          .office(Field.STAFF_NUMBER)
          .means("The staff member's number; no two have the same.", "教职工的编号，不能重复。")),
  NAME(
      ColumnEntry.of("name", "姓名", CellType.text())
          .held(StaffMember::name, StaffMember.Builder::name)
          .required()
          .office(Field.NAME)
          .means("The staff member's name.", "教职工的姓名。")),
  GENDER(
      ColumnEntry.of("gender", "性别", CellType.code(Gender.values()))
          .held(StaffMember::gender, StaffMember.Builder::gender)
          .required()
          .office(Field.GENDER)
          .means("M or F.", "男或女。")),
  BIRTH_DATE(
      ColumnEntry.of("birth_date", "出生日期", CellType.date())
          .held(StaffMember::birthDate, StaffMember.Builder::birthDate)
          .required()
          .office(Field.BIRTH)
          .means("The day of birth.", "出生年月日。")),
  SCHOOL(
      ColumnEntry.of("school_id", "所在学校", CellType.reference(Table.SCHOOLS))
          .held(StaffMember::schoolId, StaffMember.Builder::schoolId)
          .required()
          .office(Field.SCHOOL)
          .means("The number of the home school, in the list of schools.", "编制所在学校的编号，须在学校表中。")),
  POSITION(
      ColumnEntry.of("position", "职务", CellType.code(Position.values()))
          .held(StaffMember::position, StaffMember.Builder::position)
          .required()
          .office(Field.POSITION)
          .means("The position at the home school.", "在编制所在学校的职务。")),
  SUBJECT(
      ColumnEntry.of("subject", "任教学科", CellType.subject())
          .held(StaffMember::subject, StaffMember.Builder::subject)
          .office(Field.SUBJECT)
          .means(
              "The subject taught; a TEACHER must have one. Subjects outside the list are written"
                  + " as they are called.",
              "任教的学科，教师必填；不在列表中的学科照实填写。")),
  GRADE_BAND(
      ColumnEntry.of("grade_band", "任教年级段", CellType.code(GradeBand.values()))
          .held(StaffMember::gradeBand, StaffMember.Builder::gradeBand)
          .office(Field.GRADES)
          .means(
              "Primary teachers only: LOWER (grades 1–2), MIDDLE (3–4) or UPPER (5–6).",
              "仅小学教师填写：低段（一、二年级）、中段（三、四年级）或高段（五、六年级）。")),
  HONOR(
      ColumnEntry.of("honor", "骨干层级", CellType.code(Honor.values()))
          .held(StaffMember::honor, StaffMember.Builder::honor)
          .emptyMeans(Honor.NONE)
          .decidesWhoGoes()
          .office(Field.HONOR)
          .means("The level of the backbone honor; NONE where empty.", "骨干称号的层级；不填即为无。")),
  TITLE(
      ColumnEntry.of("title", "职称", CellType.code(Title.values()))
          .held(StaffMember::title, StaffMember.Builder::title)
          .office(Field.TITLE)
          .means("The professional title.", "专业技术职称。")),
  AT_SCHOOL_SINCE(
      ColumnEntry.of("at_school_since", "到校时间", CellType.date())
          .held(StaffMember::atSchoolSince, StaffMember.Builder::atSchoolSince)
          .required()
          .office(Field.AT_SCHOOL_SINCE)
          .means("Since when at the home school without a break.", "到现学校连续工作的起始日期。")),
  IN_POST_SINCE(
      ColumnEntry.of("in_post_since", "任现职时间", CellType.date())
          .held(StaffMember::inPostSince, StaffMember.Builder::inPostSince)
          .emptyLike(StaffMember::atSchoolSince)
          .decidesWhoGoes()
          .office(Field.IN_POST_SINCE)
          .means(
              "Managers: since when in the present post; where empty, since when at the school.",
              "管理人员任现职的起始日期；不填则按到校时间。")),
  HIRED(
      ColumnEntry.of("hired", "参加工作时间", CellType.date())
          .held(StaffMember::hired, StaffMember.Builder::hired)
          .emptyLike(StaffMember::atSchoolSince)
          .decidesWhoGoes()
          .office(Field.HIRED)
          .means(
              "The first day of work; where empty, since when at the school.",
              "参加工作的日期；不填则按到校时间。")),
  HOME_LATITUDE(
      ColumnEntry.of("home_latitude", "家庭住址纬度", CellType.degrees(90))
          .held(StaffColumn::homeLatitude, StaffMember.Builder::homeLatitude)
          .personal()
          .means(
              "Latitude of the home address, together with the longitude. Stays out of every public"
                  + " list.",
              "家庭住址的纬度，与经度一并填写。不会出现在任何公示名单中。")),
  HOME_LONGITUDE(
      ColumnEntry.of("home_longitude", "家庭住址经度", CellType.degrees(180))
          .held(StaffColumn::homeLongitude, StaffMember.Builder::homeLongitude)
          .personal()
          .means(
              "Longitude of the home address, together with the latitude. Stays out of every public"
                  + " list.",
              "家庭住址的经度，与纬度一并填写。不会出现在任何公示名单中。")),
  EXEMPTION(
      ColumnEntry.of("exemption", "暂不交流情形", CellType.circumstances())
          .held(StaffMember::allCircumstances, StaffMember.Builder::allCircumstances)
          .emptyMeans(Circumstances.NONE)
          .personal()
          .decidesWhoGoes()
          .office(Field.EXEMPTION)
          .means(
              "What may exempt from rotation; several with semicolons between them. A policy may"
                  + " name others, which are written by their ids or names. Stays out of every"
                  + " public list.",
              "可暂不交流的情形，多项之间用分号隔开。政策自定的情形填其编号或名称。不会出现在任何公示名单中。")),
  EXEMPTION_APPROVED(
      ColumnEntry.of("exemption_approved", "是否批准", CellType.yesNo())
          .held(StaffMember::circumstancesApproved, StaffMember.Builder::circumstancesApproved)
          .emptyMeans(false)
          .personal()
          .decidesWhoGoes()
          .office(Field.EXEMPTION_APPROVED)
          .means(
              "Whether the exemption was approved: yes or no; no where empty.",
              "暂不交流是否已获批准：是或否；不填即为否。")),
  EXEMPTION_SINCE(
      ColumnEntry.of("exemption_since", "暂不交流起始", CellType.date())
          .held(StaffMember::circumstancesSince, StaffMember.Builder::circumstancesSince)
          .leftOutWhereUnused()
          .personal()
          .decidesWhoGoes()
          .means(
              "Since when the exemption holds, for policies that limit how many years it lasts.",
              "暂不交流自何时起，用于规定了年限的政策。")),
  EXEMPTION_UNTIL(
      ColumnEntry.of("exemption_until", "暂不交流截止", CellType.until())
          .held(StaffMember::circumstancesUntil, StaffMember.Builder::circumstancesUntil)
          .leftOutWhereUnused()
          .personal()
          .decidesWhoGoes()
          .means(
              "The last month or the first day on which the exemption no longer holds; without end"
                  + " where empty.",
              "暂不交流至何时止；不填即无期限。")),
  WILLINGNESS(
      ColumnEntry.of("willingness", "交流意愿", CellType.code(Willingness.values()))
          .held(StaffMember::willingness, StaffMember.Builder::willingness)
          .emptyMeans(Willingness.NEUTRAL)
          .decidesWhoGoes()
          .office(Field.WILLINGNESS)
          .means("VOLUNTEER, NEUTRAL or RELUCTANT; NEUTRAL where empty.", "自愿、服从或不愿；不填即为服从。")),
  PREFERRED_SCHOOLS(
      ColumnEntry.of("preferred_schools", "意向学校", CellType.references(Table.SCHOOLS))
          .held(StaffMember::preferredSchools, StaffMember.Builder::preferredSchools)
          .decidesWhoGoes()
          .office(Field.PREFERRED_SCHOOLS)
          .means(
              "Numbers of schools that the staff member would like, with semicolons between them.",
              "本人意向学校的编号，多所之间用分号隔开。")),
  GRADUATING_YEARS(
      ColumnEntry.of("graduating_years", "高三任教年数", CellType.number(45))
          .held(StaffMember::graduatingYears, StaffMember.Builder::graduatingYears)
          .emptyMeans(0)
          .decidesWhoGoes()
          .office(Field.GRADUATING_YEARS)
          .means(
              "How many years the staff member has taught the last senior grade; 0 where empty.",
              "任教高三的年数；不填即为0。")),
  WEEKLY_PERIODS(
      ColumnEntry.of("weekly_periods", "周课时", CellType.number(60))
          .held(StaffMember::weeklyPeriods, StaffMember.Builder::weeklyPeriods)
          .emptyMeans(0)
          .leftOutWhereUnused()
          .office(Field.WEEKLY_PERIODS)
          .means(
              "How many periods a week the staff member already teaches elsewhere; 0 where empty.",
              "每周已在其他学校承担的课时数；不填即为0。")),
  CERTIFICATES(
      ColumnEntry.of(
              "certificates",
              "教师资格种类",
              CellType.codes(Stage.KINDERGARTEN, Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR))
          .held(StaffMember::certificates, StaffMember.Builder::certificates)
          .leftOutWhereUnused()
          .decidesWhoGoes()
          .means(
              "The stages of the teaching certificates held, with semicolons between them, for"
                  + " policies that ask for them; a certificate holds for lower stages too.",
              "所持教师资格的学段，多项之间用分号隔开，用于要求教师资格的政策；高学段的资格也适用于较低学段。")),
  CERTIFICATE_SUBJECT(
      ColumnEntry.of("certificate_subject", "教师资格学科", CellType.subject())
          .held(StaffMember::certificateSubject, StaffMember.Builder::certificateSubject)
          .leftOutWhereUnused()
          .decidesWhoGoes()
          .means(
              "The subject that the certificates name; where empty, the one that is taught.",
              "教师资格证上的学科；不填即为任教学科。")),
  HOUSEHOLD(
      ColumnEntry.of("household", "家庭编号", CellType.text())
          .held(StaffMember::household, StaffMember.Builder::household)
          .leftOutWhereUnused()
          .personal()
          .decidesWhoGoes()
          .means(
              "The same text for those who live together, a couple say, for policies that do not"
                  + " send both. Stays out of every public list.",
              "同住一家的人（如夫妻）填相同的编号，用于不同时派出双方的政策。不会出现在任何公示名单中。"));

  private final ColumnEntry<StaffMember, StaffMember.Builder, ?> entry;

  StaffColumn(ColumnEntry<StaffMember, StaffMember.Builder, ?> entry) {
    this.entry = entry;
  }

  @Override
  public Table table() {
    return Table.STAFF;
  }

  @Override
  public ColumnEntry<StaffMember, StaffMember.Builder, ?> entry() {
    return entry;
  }

  private static @Nullable Double homeLatitude(StaffMember member) {
    Coordinates place = member.home();
    return place == null ? null : place.latitude();
  }

  private static @Nullable Double homeLongitude(StaffMember member) {
    Coordinates place = member.home();
    return place == null ? null : place.longitude();
  }
}
