package org.lungang.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.ServicePeriod;
import org.lungang.district.Stage;

/**
 * Earlier schools: some in a group of the home school, some elsewhere in the district, some
 * outside.
 */
final class ServiceMaker {

  private static final List<String> OUTSIDE =
      List.of(
          "邻川县第三小学",
          "邻川县城关中学",
          "河阳市育才学校",
          "东陵县柳溪镇中心小学",
          "东陵县第二初级中学",
          "西塬县石佛乡初级中学",
          "西塬县机关幼儿园",
          "北麓县第一高级中学",
          "北麓县黄土镇中心小学",
          "南麓县民族中学",
          "南麓县大坪村小学",
          "平渚市第五小学");

  private final ShapeProfile profile;
  private final Blueprint blueprint;
  private final Ids schoolIds;
  private final SharedDates dates;
  private final Map<String, Map<Stage, List<SchoolPlan>>> schoolsByCityAndStage = new TreeMap<>();

  ServiceMaker(ShapeProfile profile, Blueprint blueprint, Ids schoolIds, SharedDates dates) {
    this.profile = profile;
    this.blueprint = blueprint;
    this.schoolIds = schoolIds;
    this.dates = dates;
    for (SchoolPlan school : blueprint.schools()) {
      Map<Stage, List<SchoolPlan>> byStage =
          schoolsByCityAndStage.computeIfAbsent(
              school.city().name(), name -> new EnumMap<>(Stage.class));
      for (Stage part : school.stage().parts()) {
        byStage.computeIfAbsent(part, stage -> new ArrayList<>()).add(school);
      }
    }
  }

  /** The rows from the first day at work to the first day at the home school, without a gap. */
  List<ServicePeriod> periods(
      String staffId, SchoolPlan home, Stage part, Career career, Dice dice) {
    if (!career.hasMoved()) {
      return List.of();
    }
    int firstYear = career.hired().getYear();
    int lastYear = career.atSchoolSince().getYear();
    TreeSet<Integer> turns = new TreeSet<>();
    for (int i = dice.weighted(0.66, 0.27, 0.07); i > 0 && lastYear - firstYear > 3; i--) {
      turns.add(dice.whole(firstYear + 1, lastYear - 1));
    }
    List<ServicePeriod> periods = new ArrayList<>();
    LocalDate from = career.hired();
    for (int turn : turns) {
      LocalDate until = dates.september(turn);
      periods.add(period(staffId, home, part, from, until, dice));
      from = until;
    }
    periods.add(period(staffId, home, part, from, career.atSchoolSince(), dice));
    return periods;
  }

  private ServicePeriod period(
      String staffId, SchoolPlan home, Stage part, LocalDate from, LocalDate until, Dice dice) {
    SchoolPlan school = dice.chance(0.82) ? earlierSchool(home, part, dice) : null;
    if (school == null
        || school.number() == home.number()
        || school.openedYear() > from.getYear()) {
      Area area = dice.chance(0.5) ? Area.values()[dice.weighted(0.3, 0.35, 0.35)] : null;
      return new ServicePeriod(staffId, dice.pick(OUTSIDE), area, from, until);
    }
    return new ServicePeriod(staffId, schoolIds.id(school.number()), school.area(), from, until);
  }

  private @Nullable SchoolPlan earlierSchool(SchoolPlan home, Stage part, Dice dice) {
    if (dice.chance(profile.groupServiceShare())) {
      List<SchoolPlan> peers =
          blueprint.peersOf(home).stream()
              .filter(peer -> peer.stage().parts().contains(part))
              .toList();
      if (!peers.isEmpty()) {
        return dice.pick(peers);
      }
    }
    List<SchoolPlan> schools =
        schoolsByCityAndStage
            .getOrDefault(home.city().name(), Map.of())
            .getOrDefault(part, List.of());
    return schools.isEmpty() ? null : dice.pick(schools);
  }
}
