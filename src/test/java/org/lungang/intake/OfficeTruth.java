package org.lungang.intake;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Schools, groups and people who do not exist, and what is true of them. */
final class OfficeTruth {

  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "建国文华明玉兰秀英芳敏静丽强磊军洋勇艳杰娟涛超霞平刚桂宇欣怡佳思涵博浩子春晓红雪梅志鹏慧远伟";

  /** A person; subject null for none. */
  record Person(
      String name,
      int school,
      String gender,
      YearMonth birth,
      int birthDay,
      String position,
      String subject,
      String honor,
      String title,
      YearMonth since,
      YearMonth hired,
      int serial) {

    Person at(int other, YearMonth when) {
      return new Person(
          name, other, gender, birth, birthDay, position, subject, honor, title, when, hired,
          serial);
    }

    Person withTitle(String other) {
      return new Person(
          name, school, gender, birth, birthDay, position, subject, honor, other, since, hired,
          serial);
    }

    /** A number with a right check digit. */
    String idNumber() {
      String first =
          "411327%04d%02d%02d%02d%d"
              .formatted(
                  birth.getYear(),
                  birth.getMonthValue(),
                  birthDay,
                  serial % 100,
                  gender.equals("M") ? 1 + 2 * (serial % 5) : 2 * (serial % 5));
      int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
      int sum = 0;
      for (int i = 0; i < 17; i++) {
        sum += (first.charAt(i) - '0') * weights[i];
      }
      return first + "10X98765432".charAt(sum % 11);
    }
  }

  record School(String name, String shortName, String stage, String area, int students) {}

  record Group(String name, String type, int lead, List<Integer> members) {}

  final List<School> schools;
  final List<Group> groups;
  final List<Person> people;

  private OfficeTruth(List<School> schools, List<Group> groups, List<Person> people) {
    this.schools = schools;
    this.groups = groups;
    this.people = people;
  }

  static OfficeTruth of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<School> schools =
        List.of(
            new School("云溪县第一中学", "县一中", "JUNIOR", "URBAN", 1800),
            new School("云溪县实验小学", "实验小学", "PRIMARY", "URBAN", 1500),
            new School("云溪县沙泉镇初级中学", "沙泉初中", "JUNIOR", "TOWN", 420),
            new School("云溪县沙泉镇中心小学", "沙泉小学", "PRIMARY", "TOWN", 510),
            new School("云溪县白石乡九年一贯制学校", "白石学校", "NINE_YEAR", "RURAL", 260),
            new School("云溪县青岭乡第2小学", "青岭二小", "PRIMARY", "RURAL", 90));
    List<Group> groups =
        List.of(
            new Group("云溪一中教育集团", "TIGHT", 0, List.of(2, 4)),
            new Group("实验小学教育集团", "ASSISTANCE", 1, List.of(3, 5)));
    List<Person> people = new ArrayList<>();
    Map<String, Integer> names = new LinkedHashMap<>();
    for (int school = 0; school < schools.size(); school++) {
      int size = 6 + random.nextInt(5);
      for (int i = 0; i < size; i++) {
        people.add(person(random, names, school, schools.get(school).stage(), i, people.size()));
      }
    }
    return new OfficeTruth(schools, groups, people);
  }

  private static Person person(
      SplittableRandom random,
      Map<String, Integer> names,
      int school,
      String stage,
      int place,
      int serial) {
    String name;
    do {
      name =
          one(random, SURNAMES)
              + one(random, GIVEN)
              + (random.nextInt(4) == 0 ? "" : one(random, GIVEN));
    } while (names.putIfAbsent(name, serial) != null);
    YearMonth birth = YearMonth.of(1968 + random.nextInt(33), 1 + random.nextInt(12));
    YearMonth hired =
        YearMonth.of(birth.getYear() + 22 + random.nextInt(3), 1 + random.nextInt(12));
    int years = Math.max(1, 2026 - hired.getYear());
    YearMonth since = random.nextInt(3) == 0 ? hired : hired.plusMonths(random.nextInt(years * 12));
    String position =
        place == 0
            ? "PRINCIPAL"
            : place == 1 ? "VICE_PRINCIPAL" : place == 2 ? "MIDDLE_MANAGER" : "TEACHER";
    List<String> subjects =
        stage.equals("JUNIOR")
            ? List.of(
                "CHINESE", "MATH", "ENGLISH", "PHYSICS", "POLITICS", "HISTORY", "PE", "BIOLOGY")
            : List.of(
                "CHINESE", "MATH", "ENGLISH", "POLITICS", "SCIENCE", "MUSIC", "ART", "PE", "IT");
    return new Person(
        name,
        school,
        random.nextInt(3) == 0 ? "M" : "F",
        birth,
        1 + random.nextInt(28),
        position,
        subjects.get(random.nextInt(subjects.size())),
        pick(random, "NONE", "NONE", "NONE", "SCHOOL", "DISTRICT", "CITY", "PROVINCE"),
        pick(
            random,
            "UNRATED",
            "THIRD",
            "SECOND",
            "SECOND",
            "FIRST",
            "FIRST",
            "SENIOR",
            "FULL_SENIOR"),
        since,
        hired,
        serial);
  }

  /** The same office a year later: some moved, some rose, some left, some are new. */
  OfficeTruth nextYear(long seed) {
    SplittableRandom random = new SplittableRandom(seed + 1);
    Map<String, Integer> names = new LinkedHashMap<>();
    people.forEach(person -> names.put(person.name(), person.serial()));
    List<Person> next = new ArrayList<>();
    for (Person person : people) {
      switch (random.nextInt(10)) {
        case 0 ->
            next.add(person.at((person.school() + 1) % schools.size(), YearMonth.of(2026, 9)));
        case 1 -> next.add(person.withTitle("SENIOR"));
        case 2 -> {
          // Retired.
        }
        default -> next.add(person);
      }
    }
    for (int i = 0; i < 4; i++) {
      next.add(person(random, names, i, schools.get(i).stage(), 9, people.size() + i));
    }
    return new OfficeTruth(schools, groups, next);
  }

  private static String one(SplittableRandom random, String of) {
    return String.valueOf(of.charAt(random.nextInt(of.length())));
  }

  static String pick(SplittableRandom random, String... values) {
    return values[random.nextInt(values.length)];
  }
}
