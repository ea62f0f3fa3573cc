package org.lungang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.Reading;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.Pin;
import org.lungang.district.Position;
import org.lungang.district.Role;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.testing.TestDistrict;

/** Every kind of change that a scenario can make to the lists. */
class ScenarioEditsTest {

  @TempDir private Path folder;

  /** G1: S1 leads S2, S3; G2: S4 leads S5; S6 is in no group. */
  @BeforeEach
  void write() throws IOException {
    District district =
        new TestDistrict()
            .schools("S1", "S2", "S3", "S4", "S5", "S6")
            .group("G1", GroupType.TIGHT, "S1", "S2", "S3")
            .group("G2", GroupType.ALLIANCE, "S4", "S5")
            .staff("T1", "S1")
            .staff("T2", "S2", who -> who.prefers("S3"))
            .staff("T3", "S4")
            .staff("T5", "S5")
            .service("T1", "S2", "2000-09-01", "2004-09-01")
            .rotation("T5", "S4", "2027-09-01")
            .pin("T1", Decision.STAY, null)
            .travel("S1", "S3", 20)
            .build();
    DatasetWriter.write(district, folder.resolve("lists"), DatasetStyle.ENGLISH);
  }

  private record Applied(List<String> problems, Reading reading) {
    District district() {
      assertThat(problems).isEmpty();
      return Objects.requireNonNull(reading.district());
    }

    List<String> told() {
      return problems;
    }
  }

  private Applied apply(String yaml) {
    Path lists = folder.resolve("lists");
    District base = Objects.requireNonNull(DatasetReader.read(lists).district());
    ScenarioReading read =
        ScenarioReader.read("what.yaml", ("name: x\n" + yaml).getBytes(StandardCharsets.UTF_8), 1);
    assertThat(read.problems()).isEmpty();
    ScenarioEdits.Compiled compiled =
        ScenarioEdits.of(Objects.requireNonNull(read.scenario()), base, 1);
    Reading reading = DatasetReader.read(lists, compiled.edits());
    List<String> problems =
        Stream.concat(
                compiled.problems().stream()
                    .map(
                        problem ->
                            problem.line()
                                + ": "
                                + problem.what().in(Language.EN)
                                + " "
                                + problem.right().in(Language.EN)),
                reading.problems().stream()
                    .filter(Problem::isError)
                    .map(problem -> problem.in(Language.EN)))
            .toList();
    return new Applied(problems, reading);
  }

  @Test
  void aSchoolMovesToAnotherGroupAndTakesItsRelation() {
    District district =
        apply("groups: {move: [{school_id: S3, from: G1, to: G2, relation: ASSISTANCE}]}")
            .district();
    assertThat(district.getGroup("G1").schoolIds()).containsExactly("S1", "S2");
    assertThat(district.getGroup("G2").schools())
        .contains(new Membership("S3", Role.MEMBER, GroupType.ASSISTANCE));
    assertThat(
            apply("groups: {move: [{school_id: S3, to: G2}]}").district().getGroup("G2").schools())
        .contains(new Membership("S3", Role.MEMBER, GroupType.ALLIANCE));
  }

  @Test
  void groupsAreMergedAndTheirRotationsFollow() {
    District district = apply("groups: {merge: [{groups: [G2], into: G1}]}").district();
    assertThat(district.groups()).hasSize(1);
    assertThat(district.getGroup("G1").schoolIds()).containsExactly("S1", "S2", "S3", "S4", "S5");
    assertThat(district.getGroup("G1").leadId()).isEqualTo("S1");
    assertThat(district.rotations())
        .allMatch(rotation -> rotation.groupId() == null || rotation.groupId().equals("G1"));
  }

  /** A name that several schools or groups have is told of with all that may be meant. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {move: [{school_id: Branch, to: G2}]} | S2 (Twins); S6
          {split: [{from: G1, schools: [Branch], lead: S2, group_id: G9, name: n}]} | S2 (Twins); S6
          {split: [{from: G1, schools: [S2], lead: Branch, group_id: G9, name: n}]} | S2 (Twins); S6
          {move: [{school_id: S6, to: Twins}]} | G1 (School S1); G2 (School S4)
          {merge: [{groups: [Twins], into: G1}]} | G1 (School S1); G2 (School S4)
          {merge: [{groups: [G2], into: Twins}]} | G1 (School S1); G2 (School S4)
          """)
  void aNameOfSeveralListsWhoIsMeant(String change, String listed) throws IOException {
    rename("schools.csv", "School S2", "Branch");
    rename("schools.csv", "School S6", "Branch");
    rename("groups.csv", "Group G1", "Twins");
    rename("groups.csv", "Group G2", "Twins");
    List<String> told = apply("groups: " + change).told();
    assertThat(told)
        .first()
        .asString()
        .contains("Several are called", "Write the id of one of them: " + listed + ".");
  }

  private void rename(String file, String from, String to) throws IOException {
    Path path = folder.resolve("lists").resolve(file);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }

  @Test
  void aGroupIsSplit() {
    District district =
        apply("groups: {split: [{from: G1, schools: [S2, S3], lead: S3, group_id: G9, name: n}]}")
            .district();
    assertThat(district.getGroup("G1").schoolIds()).containsExactly("S1");
    assertThat(district.getGroup("G9").leadId()).isEqualTo("S3");
    assertThat(district.getGroup("G9").type()).isEqualTo(GroupType.TIGHT);
  }

  /** What is merged first can be moved afterwards: changes are made one after the other. */
  @Test
  void changesOfGroupsAreMadeOneAfterTheOther() {
    District district =
        apply(
                """
                groups:
                  merge: [{groups: [G2], into: G1}]
                  split: [{from: G1, schools: [S5, S3], lead: S5, group_id: G9, name: n}]
                  add: [{group_id: G10, name: more, type: ALLIANCE}]
                  move: [{school_id: S2, from: G1, to: G10}]
                members:
                  add: [{group_id: G10, school_id: S6, role: LEAD}]
                """)
            .district();
    assertThat(district.getGroup("G1").schoolIds()).containsExactly("S1", "S4");
    assertThat(district.getGroup("G9").schoolIds()).containsExactly("S3", "S5");
    assertThat(district.getGroup("G10").schoolIds()).containsExactly("S2", "S6");
  }

  @Test
  void whoLeavesTakesEverythingAlong() {
    District district = apply("staff: {remove: [T1, T5]}").district();
    assertThat(district.findStaffMember("T1")).isEmpty();
    assertThat(district.servicePeriods()).isEmpty();
    assertThat(district.rotations()).isEmpty();
    assertThat(district.pins()).isEmpty();
  }

  @Test
  void aSchoolIsClosedAndNobodyPrefersItAnyMore() {
    District district = apply("schools: {remove: [S3]}").district();
    assertThat(district.findSchool("S3")).isEmpty();
    assertThat(district.getGroup("G1").schoolIds()).containsExactly("S1", "S2");
    assertThat(district.getStaffMember("T2").preferredSchools()).isEmpty();
    assertThat(district.travelTimes().listed()).isEmpty();
    // Those who have their home there have to go somewhere: that is for the planner to say.
    assertThat(apply("schools: {remove: [S2]}").told())
        .anyMatch(line -> line.contains("staff.csv, line 3") && line.contains("S2"));
    assertThat(
            apply("schools: {remove: [S2]}\nstaff: {change: [{staff_id: T2, school_id: S1}]}")
                .told())
        .isEmpty();
  }

  @Test
  void aGroupGoesWithItsMembers() {
    District district = apply("groups: {remove: [G2]}").district();
    assertThat(district.groups()).hasSize(1);
    assertThat(district.groupsOf("S4")).isEmpty();
  }

  @Test
  void rowsOfEveryTableAreAddedChangedAndRemoved() {
    District district =
        apply(
                """
                schools:
                  add: [{school_id: S7, name: new, stage: JUNIOR, area: TOWN, traits: [NEW, SMALL]}]
                  change: [{school_id: S6, stage: NINE_YEAR}]
                staff:
                  add:
                    - staff_id: T9
                      name: Lin
                      gender: F
                      birth_date: 1999-01-02
                      school_id: S7
                      position: MIDDLE_MANAGER
                      at_school_since: 2026-08
                needs: [{school_id: S7, subject: 数学, required: 3}]
                travel:
                  change: [{from_school_id: S1, to_school_id: S3, minutes: 35}]
                rotations:
                  change: [{staff_id: T5, of: {host_school_id: S4}, until: 2028-08-31}]
                service:
                  remove: [{staff_id: T1, school: S2}]
                pins:
                  - {staff_id: T1, decision: GO, note: changed}
                """)
            .district();
    assertThat(district.getSchool("S6").stage()).isEqualTo(Stage.NINE_YEAR);
    assertThat(district.getStaffMember("T9").position()).isEqualTo(Position.MIDDLE_MANAGER);
    assertThat(district.needsOf("S7").get(0).required()).isEqualTo(3);
    assertThat(district.travelTimes().findMinutes("S3", "S1")).hasValue(35);
    assertThat(district.rotationsOf("T5").get(0).until()).isEqualTo("2028-09-01");
    assertThat(district.servicePeriods()).isEmpty();
    assertThat(district.pinsOf("T1")).hasSize(1).allMatch(pin -> pin.note().equals("changed"));
  }

  @Test
  void groupsAndSchoolsThatThereAreNoneOfAreTold() {
    assertThat(
            apply(
                    """
                    groups:
                      move:
                        - {school_id: S33, to: G2}
                        - {school_id: S3, to: G22}
                        - {school_id: S6, to: G2}
                        - {school_id: S3, from: G2, to: G1}
                      merge:
                        - {groups: [G2, G3], into: G2}
                      split:
                        - {from: G1, schools: [S2], lead: S3, group_id: G8, name: n}
                        - {from: G1, schools: [S2], lead: S2, group_id: G2, name: n}
                    """)
                .told())
        .containsExactly(
            "4: The list \"schools\" has no S33. Did you mean \"S3\"?",
            "5: The list \"groups\" has no G22. Did you mean \"G2\"?",
            "6: S6 is in no group. Add it under members with its group and role.",
            "7: S3 is not in G2. The schools of G2: S4, S5.",
            "9: G2 cannot be merged into itself. Name only the groups that are merged"
                + " into it.",
            "9: The list \"groups\" has no G3. Did you mean \"G1\"?",
            "11: The lead school S3 is not one of the schools of the new group. Add"
                + " it to the schools, or name one of them.",
            "12: There already is a group G2. Give the new group another id.");
  }

  /** A lead that moves away leaves a group without one: the dataset's own check says so. */
  @Test
  void theChangedListsGoThroughTheChecksOfAnyDataset() {
    assertThat(apply("groups: {move: [{school_id: S1, from: G1, to: G2}]}").told())
        .hasSize(1)
        .allMatch(line -> line.contains("groups.csv, line 2") && line.contains("LEAD"));
    assertThat(apply("staff: {change: [{staff_id: T1, gender: X, birth_date: soon}]}").told())
        .hasSize(2)
        .allMatch(line -> line.contains("what.yaml, line 2"));
  }

  @Test
  void namesThatOnlyOneHasStandForIds() {
    District base = Objects.requireNonNull(DatasetReader.read(folder.resolve("lists")).district());
    String school = base.getSchool("S2").name();
    String group = base.findGroup("G2").orElseThrow().name();
    String person = base.staff().get(0).name();
    District moved =
        apply(
                "groups: {move: [{school_id: '%s', to: '%s'}]}\nstaff: {remove: ['%s']}"
                    .formatted(school, group, person))
            .district();
    assertThat(moved.findGroup("G2").orElseThrow().schoolIds()).contains("S2");
    assertThat(moved.findStaffMember(base.staff().get(0).id())).isEmpty();
    assertThat(moved.pins()).isEmpty();
  }

  @Test
  void aNameThatSeveralHaveIsAnsweredWithWhoTheyAre() throws IOException {
    District district =
        new TestDistrict()
            .schools("S1", "S2")
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .staff("T1", "S1", who -> who.named("张明").subject("MATH"))
            .staff("T2", "S2", who -> who.named("张明").subject("MUSIC"))
            .staff("T3", "S2", who -> who.named("李丽"))
            .build();
    folder = Files.createDirectory(folder.resolve("other"));
    DatasetWriter.write(district, folder.resolve("lists"), DatasetStyle.ENGLISH);
    String several = "T1 (S1 MATH), T2 (S2 MUSIC)";
    assertThat(apply("staff: {remove: [张明]}").told()).singleElement().asString().contains(several);
    assertThat(apply("staff: {change: [{staff_id: 张明, title: SENIOR}]}").told())
        .singleElement()
        .asString()
        .contains(several);
    assertThat(apply("pins: [{staff_id: 张明, decision: STAY}]").told())
        .singleElement()
        .asString()
        .contains(several);
    assertThat(apply("pins: [{staff_id: 李丽, decision: STAY}]").district().pins())
        .extracting(Pin::staffId)
        .containsExactly("T3");
  }
}
