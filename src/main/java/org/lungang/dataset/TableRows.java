package org.lungang.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.YesNo;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Honor;
import org.lungang.district.Lessons;
import org.lungang.district.Membership;
import org.lungang.district.Need;
import org.lungang.district.Pin;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.TravelTime;
import org.lungang.district.Willingness;
import org.lungang.language.Code;

/** A district as rows of cells, one cell for each of {@link #columns}, sorted as it is. */
final class TableRows {

  private final District district;
  private final Hand hand;

  TableRows(District district, Hand hand) {
    this.district = district;
    this.hand = hand;
  }

  /** The columns of a table; weekly periods go without theirs where nobody has any. */
  List<Column> columns(Table table) {
    return table.columns().stream()
        .filter(column -> column != Column.STAFF_WEEKLY_PERIODS || havePeriods())
        .toList();
  }

  private boolean havePeriods() {
    return district.staff().stream().anyMatch(member -> member.weeklyPeriods() > 0);
  }

  List<List<String>> of(Table table) {
    return switch (table) {
      case SCHOOLS -> rows(district.schools(), this::school);
      case GROUPS -> rows(district.groups(), this::group);
      case MEMBERS ->
          district.groups().stream()
              .flatMap(group -> group.schools().stream().map(school -> member(group, school)))
              .toList();
      case STAFF -> staff();
      case SERVICE -> rows(district.servicePeriods(), this::servicePeriod);
      case ROTATIONS -> rows(district.rotations(), this::rotation);
      case NEEDS -> rows(district.needs(), this::need);
      case LESSONS -> rows(district.lessons(), this::lessons);
      case TRAVEL -> rows(district.travelTimes().listed(), this::travelTime);
      case PINS -> rows(district.pins(), this::pin);
    };
  }

  private static <T> List<List<String>> rows(List<T> things, Function<T, List<String>> row) {
    return things.stream().map(row).toList();
  }

  private List<String> school(School school) {
    Coordinates place = school.coordinates();
    return List.of(
        school.id(),
        school.name(),
        hand.code(school.stage()),
        hand.code(school.area()),
        codes(school.traits()),
        place == null ? "" : Double.toString(place.latitude()),
        place == null ? "" : Double.toString(place.longitude()),
        school.students() == null ? "" : school.students().toString());
  }

  private List<String> group(Group group) {
    return List.of(group.id(), group.name(), hand.code(group.type()));
  }

  /** The relation stays empty where it is the group's type and no word of the column. */
  private List<String> member(Group group, Membership member) {
    String relation =
        Column.MEMBER_RELATION.codes().contains(member.relation())
            ? hand.code(member.relation())
            : "";
    return List.of(
        group.id(),
        member.schoolId(),
        hand.code(member.role()),
        member.relation() == group.type() ? hand.orDefault(relation) : relation);
  }

  private List<List<String>> staff() {
    if (!havePeriods()) {
      return rows(district.staff(), this::staffMember);
    }
    return rows(
        district.staff(),
        member -> {
          List<String> cells = new ArrayList<>(staffMember(member));
          cells.add(Integer.toString(member.weeklyPeriods()));
          return cells;
        });
  }

  private List<String> staffMember(StaffMember member) {
    Coordinates home = member.home();
    String inPostSince = hand.date(member.inPostSince());
    String hired = hand.date(member.hired());
    return List.of(
        member.id(),
        member.name(),
        hand.code(member.gender()),
        hand.date(member.birthDate()),
        member.schoolId(),
        hand.code(member.position()),
        subject(member.subject()),
        code(member.gradeBand()),
        codeOrDefault(member.honor(), Honor.NONE),
        code(member.title()),
        hand.date(member.atSchoolSince()),
        member.inPostSince().equals(member.atSchoolSince())
            ? hand.orDefault(inPostSince)
            : inPostSince,
        member.hired().equals(member.atSchoolSince()) ? hand.orDefault(hired) : hired,
        home == null ? "" : Double.toString(home.latitude()),
        home == null ? "" : Double.toString(home.longitude()),
        codes(member.circumstances()),
        yesNo(member.circumstancesApproved()),
        codeOrDefault(member.willingness(), Willingness.NEUTRAL),
        hand.list(List.copyOf(member.preferredSchools())),
        member.graduatingYears() == 0
            ? hand.orDefault("0")
            : Integer.toString(member.graduatingYears()));
  }

  private List<String> servicePeriod(ServicePeriod period) {
    Optional<School> school = district.findSchool(period.school());
    @Nullable Area area = period.area();
    String cell = code(area);
    return List.of(
        period.staffId(),
        school.map(hand::schoolOrName).orElse(period.school()),
        school.filter(known -> known.area() == area).isPresent() ? hand.orDefault(cell) : cell,
        hand.date(period.from()),
        hand.until(period.until()));
  }

  private List<String> rotation(Rotation rotation) {
    String groupId = rotation.groupId();
    return List.of(
        rotation.staffId(),
        rotation.homeSchoolId(),
        rotation.hostSchoolId(),
        groupId == null ? "" : groupId,
        hand.date(rotation.from()),
        hand.until(rotation.until()),
        code(rotation.assessment()),
        yesNo(rotation.wishesToStay()));
  }

  private List<String> need(Need need) {
    return List.of(
        need.schoolId(), hand.subject(need.subject()), Integer.toString(need.required()));
  }

  private List<String> lessons(Lessons lessons) {
    return List.of(
        lessons.schoolId(),
        hand.subject(lessons.subject()),
        Integer.toString(lessons.weeklyPeriods()));
  }

  private List<String> travelTime(TravelTime way) {
    return List.of(way.fromSchoolId(), way.toSchoolId(), Integer.toString(way.minutes()));
  }

  private List<String> pin(Pin pin) {
    String schoolId = pin.schoolId();
    return List.of(
        pin.staffId(), hand.code(pin.decision()), schoolId == null ? "" : schoolId, pin.note());
  }

  private String code(@Nullable Code code) {
    return code == null ? "" : hand.code(code);
  }

  private String codeOrDefault(Code code, Code whereEmpty) {
    return code.equals(whereEmpty) ? hand.orDefault(hand.code(code)) : hand.code(code);
  }

  private String codes(Collection<? extends Code> codes) {
    return hand.list(codes.stream().map(hand::code).toList());
  }

  private String subject(@Nullable Subject subject) {
    return subject == null ? "" : hand.subject(subject);
  }

  private String yesNo(boolean answer) {
    String cell = hand.code(YesNo.of(answer));
    return answer ? cell : hand.orDefault(cell);
  }
}
