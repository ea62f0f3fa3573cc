package org.lungang.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.lungang.dataset.sheet.DateText;
import org.lungang.district.Answer;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.Consent;
import org.lungang.district.Coordinates;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.DistrictBuilder;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Lessons;
import org.lungang.district.Membership;
import org.lungang.district.Need;
import org.lungang.district.Party;
import org.lungang.district.Pin;
import org.lungang.district.Position;
import org.lungang.district.Role;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Trait;
import org.lungang.district.TravelTime;
import org.lungang.district.Willingness;

/** Small districts with every kind of value, likely or not, that a dataset can say. */
final class RandomDistricts {

  private static final List<String> NAMES =
      List.of(
          "王芳",
          "李,强",
          "赵\"小\"燕",
          "=HYPERLINK(\"x\")",
          "'=1",
          "-5",
          "+86 138",
          "@钱;孙",
          "＝周",
          "O'Neill",
          "第一中学",
          "𠮷野",
          "''",
          "'",
          "- 吴",
          "①",
          "S1",
          "é",
          "５²");
  private static final List<String> SUBJECTS =
      List.of("数学", "语文", "政治", "PE", "IT", "日语", "latin", "=书法", "編程、机器人", "ＵＩ");

  private final Random random;
  private final List<String> schoolIds = new ArrayList<>();
  private final List<School> schools = new ArrayList<>();
  private final List<String> staffIds = new ArrayList<>();

  private RandomDistricts(long seed) {
    random = new Random(seed);
  }

  static District of(long seed) {
    return new RandomDistricts(seed).district();
  }

  private District district() {
    int schoolCount = 1 + random.nextInt(8);
    for (int i = 0; i < schoolCount; i++) {
      schoolIds.add(id("S", i));
    }
    schoolIds.forEach(id -> schools.add(school(id)));
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      groups.add(group(id("G", i)));
    }
    List<StaffMember> staff = new ArrayList<>();
    int staffCount = random.nextInt(30);
    for (int i = 0; i < staffCount; i++) {
      staffIds.add(id("T", i));
      staff.add(member(staffIds.get(i)));
    }
    boolean none = staffIds.isEmpty();
    return new DistrictBuilder()
        .schools(schools)
        .groups(groups)
        .staff(staff)
        .servicePeriods(none ? List.of() : some(this::servicePeriod))
        .rotations(none || schoolIds.size() < 2 ? List.of() : some(() -> rotation(groups)))
        .needs(needs())
        .lessons(lessons())
        .travelTimes(travelTimes())
        .pins(none ? List.of() : pins())
        .consents(none ? List.of() : consents())
        .build();
  }

  private List<Consent> consents() {
    Map<String, Consent> consents = new TreeMap<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      Party party = any(Party.values());
      Consent consent =
          new Consent(
              any(staffIds),
              party,
              party == Party.HOST || random.nextBoolean() ? any(schoolIds) : null,
              any(Answer.values()),
              random.nextBoolean() ? date() : null,
              random.nextBoolean() ? "" : any(NAMES));
      consents.put(consent.staffId() + " " + party + " " + consent.schoolId(), consent);
    }
    return List.copyOf(consents.values());
  }

  /** Ids like S3, and now and then ones that look like numbers, formulas or hold spaces. */
  private String id(String letter, int i) {
    return switch (random.nextInt(8)) {
      case 0 -> "-" + letter + i;
      case 1 -> "0" + i + letter;
      case 2 -> "校 " + letter + i;
      default -> letter + i;
    };
  }

  private School school(String id) {
    return new School(
        id,
        any(NAMES),
        any(Stage.values()),
        any(Area.values()),
        subset(Trait.class),
        random.nextBoolean() ? coordinates() : null,
        random.nextBoolean() ? random.nextInt(20_000) : null,
        random.nextInt(4) == 0 ? random.nextInt(200) : null);
  }

  private Group group(String id) {
    GroupType type = any(GroupType.values());
    List<Membership> members = new ArrayList<>();
    for (String schoolId : schoolIds) {
      if (members.isEmpty() || random.nextBoolean()) {
        GroupType relation =
            random.nextBoolean()
                ? type
                : any(new GroupType[] {GroupType.TIGHT, GroupType.ASSISTANCE, GroupType.ALLIANCE});
        members.add(
            new Membership(schoolId, members.isEmpty() ? Role.LEAD : Role.MEMBER, relation));
      }
    }
    return new Group(id, any(NAMES), type, members);
  }

  private StaffMember member(String id) {
    Position position = any(Position.values());
    LocalDate birthDate = date();
    LocalDate first = birthDate.plusYears(16).plusDays(random.nextInt(9000));
    LocalDate atSchoolSince = first.plusDays(random.nextInt(9000));
    LocalDate hired = random.nextBoolean() ? atSchoolSince : first;
    return new StaffMember.Builder()
        .id(id)
        .name(PersonNames.spelled(any(NAMES)))
        .gender(any(Gender.values()))
        .birthDate(birthDate)
        .schoolId(any(schoolIds))
        .position(position)
        .subject(position == Position.TEACHER || random.nextBoolean() ? subject() : null)
        .gradeBand(random.nextBoolean() ? any(GradeBand.values()) : null)
        .honor(any(Honor.values()))
        .title(random.nextBoolean() ? any(Title.values()) : null)
        .atSchoolSince(atSchoolSince)
        .inPostSince(random.nextBoolean() ? atSchoolSince : hired.plusDays(random.nextInt(9000)))
        .hired(hired)
        .home(random.nextBoolean() ? coordinates() : null)
        .circumstances(subset(Circumstance.class))
        .ownCircumstances(random.nextInt(4) == 0 ? Set.of("特岗服务期", "two words") : Set.of())
        .circumstancesSince(random.nextInt(4) == 0 ? LocalDate.of(2024, 9, 1) : null)
        .circumstancesUntil(random.nextInt(4) == 0 ? LocalDate.of(2027, 9, 1) : null)
        .circumstancesApproved(random.nextBoolean())
        .willingness(any(Willingness.values()))
        .preferredSchools(new TreeSet<>(schoolIds.subList(0, random.nextInt(schoolIds.size() + 1))))
        .graduatingYears(random.nextInt(3))
        .weeklyPeriods(random.nextInt(4) == 0 ? random.nextInt(61) : 0)
        .certificates(
            random.nextInt(4) == 0 ? Set.of(Stage.PRIMARY, Stage.SENIOR) : Set.<Stage>of())
        .certificateSubject(random.nextInt(4) == 0 ? Subject.of("MATH") : null)
        .household(random.nextInt(6) == 0 ? any(NAMES) : null)
        .build();
  }

  /** The area of a school of the district may differ from what the school's row says. */
  private ServicePeriod servicePeriod() {
    School school = any(schools);
    boolean known = random.nextBoolean();
    LocalDate from = date();
    return new ServicePeriod(
        any(staffIds),
        known ? school.id() : "外地学校" + random.nextInt(3),
        random.nextBoolean() ? any(Area.values()) : known ? school.area() : null,
        from,
        until(from));
  }

  private Rotation rotation(List<Group> groups) {
    LocalDate from = date();
    int home = random.nextInt(schoolIds.size());
    return new Rotation(
        any(staffIds),
        schoolIds.get(home),
        schoolIds.get((home + 1) % schoolIds.size()),
        groups.isEmpty() || random.nextBoolean() ? null : any(groups).id(),
        from,
        until(from),
        random.nextBoolean() ? any(Assessment.values()) : null,
        random.nextBoolean());
  }

  private List<Need> needs() {
    Set<Need> needs = new LinkedHashSet<>();
    for (String schoolId : schoolIds) {
      for (String subject : SUBJECTS) {
        if (random.nextInt(4) == 0) {
          needs.add(new Need(schoolId, Subject.of(subject), random.nextInt(9)));
        }
      }
    }
    return List.copyOf(needs);
  }

  private List<Lessons> lessons() {
    Set<Lessons> lessons = new LinkedHashSet<>();
    for (String schoolId : schoolIds) {
      for (String subject : SUBJECTS) {
        if (random.nextInt(8) == 0) {
          lessons.add(new Lessons(schoolId, Subject.of(subject), random.nextInt(40)));
        }
      }
    }
    return List.copyOf(lessons);
  }

  private List<TravelTime> travelTimes() {
    List<TravelTime> ways = new ArrayList<>();
    for (String from : schoolIds) {
      for (String to : schoolIds) {
        if (random.nextInt(6) == 0) {
          ways.add(new TravelTime(from, to, random.nextInt(200)));
        }
      }
    }
    return ways;
  }

  /** One staff member has one pin at most, so that none contradicts another. */
  private List<Pin> pins() {
    List<Pin> pins = new ArrayList<>();
    for (String staffId : staffIds) {
      Decision decision = any(Decision.values());
      boolean bare = decision == Decision.STAY || decision == Decision.GO && random.nextBoolean();
      if (random.nextInt(5) == 0) {
        pins.add(
            new Pin(
                staffId,
                decision,
                bare ? null : any(schoolIds),
                random.nextBoolean() ? "" : any(NAMES)));
      }
    }
    return pins;
  }

  private <T> List<T> some(Supplier<T> maker) {
    List<T> things = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0; i--) {
      things.add(maker.get());
    }
    return things;
  }

  private Subject subject() {
    return Subject.of(any(SUBJECTS));
  }

  private Coordinates coordinates() {
    return new Coordinates(
        random.nextBoolean() ? random.nextInt(181) - 90 : 180 * random.nextDouble() - 90,
        random.nextBoolean() ? 1e-7 * random.nextInt(100) : 360 * random.nextDouble() - 180);
  }

  private LocalDate date() {
    LocalDate day = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(24_000));
    return random.nextInt(3) == 0 ? day.withDayOfMonth(1) : day;
  }

  /** Never the last day of a month, which would mean the day after it. */
  private LocalDate until(LocalDate from) {
    return DateText.firstDayAfter(from.plusDays(random.nextInt(2000)));
  }

  private <E extends Enum<E>> Set<E> subset(Class<E> type) {
    Set<E> subset = EnumSet.noneOf(type);
    for (E element : type.getEnumConstants()) {
      if (random.nextInt(3) == 0) {
        subset.add(element);
      }
    }
    return subset;
  }

  private <T> T any(T[] things) {
    return things[random.nextInt(things.length)];
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
