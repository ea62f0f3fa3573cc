package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Coordinates;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;

class GeneratorTest {

  /** xx-county has 3 ASSISTANCE groups, 12 junior schools and about 1,100 staff. */
  @Test
  void xxCountyHasTheFiguresOfItsPolicy() {
    District district = Generator.generate(Shape.XX_COUNTY, 1, 1);
    assertThat(groupsByType(district)).containsExactly(Map.entry(GroupType.ASSISTANCE, 3));
    assertThat(district.schools()).hasSize(12).allMatch(school -> school.stage() == Stage.JUNIOR);
    assertThat(district.staff()).hasSizeBetween(1_000, 1_200);
  }

  /** wolong has 13 TIGHT, 18 HAND_IN_HAND and 21 TOWNSHIP groups of 58, and about 7,700 staff. */
  @Test
  void wolongHasTheFiguresOfItsPolicy() {
    District district = Generator.generate(Shape.WOLONG, 1, 1);
    assertThat(groupsByType(district))
        .containsEntry(GroupType.TIGHT, 13)
        .containsEntry(GroupType.HAND_IN_HAND, 18)
        .containsEntry(GroupType.TOWNSHIP, 21)
        .containsEntry(GroupType.HIGH_SCHOOL_PAIR, 3)
        .containsEntry(GroupType.PRESCHOOL, 3);
    assertThat(district.schools()).hasSize(180);
    assertThat(district.staff()).hasSizeBetween(7_400, 8_200);
  }

  /**
   * In wolong the lead of a HAND_IN_HAND group leads a TIGHT one too, and a helped school a
   * TOWNSHIP.
   */
  @Test
  void wolongLinksItsGroupsThroughSharedSchools() {
    District district = Generator.generate(Shape.WOLONG, 1, 1);
    List<String> tight = leadIds(district, GroupType.TIGHT);
    List<String> township = leadIds(district, GroupType.TOWNSHIP);
    assertThat(tight).containsAll(leadIds(district, GroupType.HAND_IN_HAND));
    assertThat(
            district.groups().stream()
                .filter(group -> group.type() == GroupType.HAND_IN_HAND)
                .flatMap(group -> group.members().stream())
                .map(Membership::schoolId))
        .containsAll(township)
        .doesNotHaveDuplicates();
    assertThat(district.groups())
        .filteredOn(group -> group.type() == GroupType.PRESCHOOL)
        .allMatch(group -> group.members().size() >= 3 && group.members().size() <= 5);
    assertThat(district.groups())
        .filteredOn(group -> group.type() == GroupType.HIGH_SCHOOL_PAIR)
        .allMatch(group -> group.members().size() <= 2);
  }

  /**
   * huadu has 28 groups and 162 schools, 138 of them compulsory, with mixed relations in groups.
   */
  @Test
  void huaduHasTheFiguresOfItsPolicy() {
    District district = Generator.generate(Shape.HUADU, 1, 1);
    assertThat(district.groups()).hasSize(28);
    assertThat(district.schools()).hasSize(162);
    assertThat(district.schools())
        .filteredOn(
            school -> school.stage() != Stage.KINDERGARTEN && school.stage() != Stage.SENIOR)
        .hasSize(138);
    assertThat(district.groups())
        .filteredOn(
            group -> group.members().stream().map(Membership::relation).distinct().count() > 1)
        .hasSizeGreaterThan(14);
  }

  /** suzhou and guangdong have 326 groups of the kinds that 003 counts, and 1,436 schools. */
  @ParameterizedTest
  @EnumSource(
      value = Shape.class,
      names = {"SUZHOU", "GUANGDONG"})
  void prefectureHasTheFiguresOfItsPolicy(Shape shape) {
    District district = Generator.generate(shape, 1, 1);
    assertThat(district.groups()).hasSize(326);
    assertThat(district.schools()).hasSize(1_436);
    assertThat(district.staff()).hasSizeBetween(88_000, 100_000);
    Map<Stage, Integer> sameStage = new EnumMap<>(Stage.class);
    int crossStage = 0;
    for (Group group : district.groups()) {
      List<Stage> shared = sharedStages(district, group);
      if (shared.isEmpty()) {
        crossStage++;
      } else {
        sameStage.merge(shared.get(0), 1, Integer::sum);
      }
    }
    assertThat(sameStage)
        .containsEntry(Stage.KINDERGARTEN, 101)
        .containsEntry(Stage.PRIMARY, 110)
        .containsEntry(Stage.JUNIOR, 58)
        .containsEntry(Stage.SENIOR, 20);
    assertThat(crossStage).isEqualTo(37);
    assertThat(district.schools())
        .filteredOn(school -> district.groupsOf(school.id()).size() == 2)
        .hasSizeBetween(3, 30);
  }

  /** The same shape, seed and scale give equal districts; another seed gives another. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void isDeterminedByShapeSeedAndScale(Shape shape) {
    District district = Generator.generate(shape, 7, 0.1);
    District again = Generator.generate(shape, 7, 0.1);
    assertThat(again.schools()).isEqualTo(district.schools());
    assertThat(again.groups()).isEqualTo(district.groups());
    assertThat(again.staff()).isEqualTo(district.staff());
    assertThat(again.servicePeriods()).isEqualTo(district.servicePeriods());
    assertThat(again.rotations()).isEqualTo(district.rotations());
    assertThat(again.needs()).isEqualTo(district.needs());
    assertThat(again.travelTimes().listed()).isEqualTo(district.travelTimes().listed());
    assertThat(again.pins()).isEqualTo(district.pins());
    District other = Generator.generate(shape, 8, 0.1);
    assertThat(other.schools()).isNotEqualTo(district.schools());
    assertThat(other.staff()).isNotEqualTo(district.staff());
  }

  /** Twice the scale gives twice the groups, and about twice the schools. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void scalesTheNumberOfGroups(Shape shape) {
    District half = Generator.generate(shape, 3, 0.5);
    District full = Generator.generate(shape, 3, 1);
    assertThat(half.groups())
        .hasSizeBetween(full.groups().size() / 2 - 1, full.groups().size() / 2 + 5);
    assertThat(half.schools())
        .hasSizeBetween((int) (0.45 * full.schools().size()), (int) (0.68 * full.schools().size()));
    assertThat(Generator.generate(shape, 3, 2).groups()).hasSize(2 * full.groups().size());
  }

  /** The smallest scale still gives every kind of group. */
  @Test
  void keepsEveryKindOfGroup() {
    assertThat(groupsByType(Generator.generate(Shape.WOLONG, 3, 0.01)))
        .containsOnly(
            Map.entry(GroupType.TIGHT, 3),
            Map.entry(GroupType.HAND_IN_HAND, 1),
            Map.entry(GroupType.TOWNSHIP, 1),
            Map.entry(GroupType.HIGH_SCHOOL_PAIR, 1),
            Map.entry(GroupType.PRESCHOOL, 1));
    assertThat(Generator.generate(Shape.SUZHOU, 3, 0.001).groups()).hasSize(5);
    assertThat(Generator.generate(Shape.HUADU, 3, 0.01).groups()).hasSize(5);
  }

  /** A district is the same on every machine and Java version: its digest is known. */
  @Test
  void isTheSameOnEveryMachine() throws NoSuchAlgorithmException {
    District district = Generator.generate(Shape.WOLONG, 1, 0.1);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (StaffMember member : district.staff()) {
      String text =
          String.join(
              " ",
              member.id(),
              member.name(),
              member.birthDate().toString(),
              member.atSchoolSince().toString(),
              member.position().name(),
              member.honor().name(),
              place(member.home()));
      digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
    for (School school : district.schools()) {
      digest.update((school.name() + place(school.coordinates())).getBytes(StandardCharsets.UTF_8));
    }
    digest.update(district.rotations().toString().getBytes(StandardCharsets.UTF_8));
    digest.update(district.servicePeriods().toString().getBytes(StandardCharsets.UTF_8));
    digest.update(district.pins().toString().getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(digest.digest())).startsWith("2dfd2416a921cca3");
  }

  /** A scale that is not above 0, or is beyond 100, is refused with its value. */
  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 100.5, Double.NaN})
  void refusesAScaleOutOfRange(double scale) {
    assertThatThrownBy(() -> Generator.generate(Shape.WOLONG, 1, scale))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(scale));
  }

  /** No group is over 9 schools or 15,000 students, so that the data gives no warning of it. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void keepsGroupsWithinTheirLimits(Shape shape) {
    District district = Generator.generate(shape, 5, 1);
    for (Group group : district.groups()) {
      int students = 0;
      for (String id : group.schoolIds()) {
        Integer there = district.getSchool(id).students();
        students += there == null ? 0 : there;
      }
      assertThat(group.schools()).as(group.id()).hasSizeBetween(2, 9);
      assertThat(students).as(group.id()).isBetween(1, 15_000);
    }
  }

  /** A million staff members are generated. */
  @Test
  @Tag("long")
  void generatesAMillion() {
    assertThat(Generator.generate(Shape.GUANGDONG, 1, 11.5).staff()).hasSizeGreaterThan(1_000_000);
  }

  private static Map<GroupType, Integer> groupsByType(District district) {
    Map<GroupType, Integer> counts = new EnumMap<>(GroupType.class);
    district.groups().forEach(group -> counts.merge(group.type(), 1, Integer::sum));
    return counts;
  }

  /** In hundred-thousandths of a degree: how a double is written has changed between versions. */
  private static String place(@Nullable Coordinates place) {
    return place == null
        ? "-"
        : Math.round(place.latitude() * 100_000) + " " + Math.round(place.longitude() * 100_000);
  }

  private static List<String> leadIds(District district, GroupType type) {
    return district.groups().stream()
        .filter(group -> group.type() == type)
        .map(Group::leadId)
        .toList();
  }

  private static List<Stage> sharedStages(District district, Group group) {
    return Arrays.stream(Stage.values())
        .filter(
            stage ->
                group.schoolIds().stream()
                    .map(district::getSchool)
                    .map(School::stage)
                    .allMatch(other -> other.parts().contains(stage)))
        .toList();
  }
}
