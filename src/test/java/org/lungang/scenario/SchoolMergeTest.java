package org.lungang.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.Reading;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.Answer;
import org.lungang.district.Area;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.Party;
import org.lungang.district.Role;
import org.lungang.district.Rotation;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.testing.TestDistrict;

/** A school that goes over into another one takes everybody and everything there. */
class SchoolMergeTest {

  @TempDir private Path folder;

  /** G1: A leads B, C; G2: B leads D; E is in no group. */
  @BeforeEach
  void write() throws IOException {
    District district =
        new TestDistrict()
            .schools("A", "C", "D", "E")
            .school("B", Stage.PRIMARY, Area.RURAL)
            .group("G1", GroupType.TIGHT, "A", "B", "C")
            .group("G2", GroupType.ALLIANCE, "B", "D")
            .headcount("B", 10)
            .headcount("C", 20)
            .need("B", "MATH", 3)
            .need("B", "ART", 1)
            .need("C", "MATH", 5)
            .need("C", "PE", 2)
            .lessons("B", "MUSIC", 4)
            .lessons("C", "MUSIC", 6)
            .travel("A", "B", 20)
            .travel("A", "C", 30)
            .staff("T1", "B", who -> who.since("2016-09-01"))
            .staff("T2", "A", who -> who.prefers("B;C"))
            .staff("T3", "C", who -> who.prefers("B"))
            .staff("T4", "A")
            .staff("T5", "C")
            .staff("T6", "B")
            .service("T4", "B", "2000-09-01", "2004-09-01")
            .rotation("T4", "B", "2027-09-01")
            .rotation("T5", "B", "2027-09-01")
            .rotation("T6", "A", "2027-09-01")
            .pin("T2", Decision.GO, "B")
            .consent("T2", Party.HOST, "B", Answer.GIVEN)
            .build();
    DatasetWriter.write(district, folder.resolve("lists"), DatasetStyle.ENGLISH);
  }

  private record Applied(List<String> problems, Reading reading) {
    District district() {
      assertThat(problems).isEmpty();
      assertThat(reading.problems()).noneMatch(Problem::isError);
      return Objects.requireNonNull(reading.district());
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
    return new Applied(
        compiled.problems().stream()
            .map(problem -> problem.line() + ": " + problem.what().in(Language.EN))
            .toList(),
        DatasetReader.read(lists, compiled.edits()));
  }

  @Test
  void peopleGoOverWithTheirYearsAtTheSchool() {
    District district = apply("schools: {merge: [{schools: [B], into: C}]}").district();
    assertThat(district.findSchool("B")).isEmpty();
    assertThat(district.staff()).extracting(StaffMember::id).contains("T1", "T6");
    StaffMember member = district.findStaffMember("T1").orElseThrow();
    assertThat(member.schoolId()).isEqualTo("C");
    assertThat(member.atSchoolSince()).isEqualTo("2016-09-01");
    assertThat(district.findStaffMember("T2").orElseThrow().preferredSchools())
        .containsExactly("C");
    assertThat(district.findStaffMember("T3").orElseThrow().preferredSchools()).isEmpty();
    assertThat(district.pins()).extracting(pin -> pin.schoolId()).containsExactly("C");
    assertThat(district.consents()).extracting(row -> row.schoolId()).containsExactly("C");
  }

  /** 3 + 5 of mathematics, 1 of art that C had no need of, 2 of PE as before; 4 + 6 periods. */
  @Test
  void needsLessonsAndPostsAreAddedUp() {
    District district = apply("schools: {merge: [{schools: [B], into: C}]}").district();
    assertThat(district.needs())
        .extracting(need -> need.schoolId() + " " + need.subject().code() + " " + need.required())
        .containsExactlyInAnyOrder("C ART 1", "C MATH 8", "C PE 2");
    assertThat(district.lessons())
        .extracting(row -> row.schoolId() + " " + row.weeklyPeriods())
        .containsExactly("C 10");
    assertThat(district.getSchool("C").headcount()).isEqualTo(30);
  }

  /**
   * Who was posted to B is posted to C; from C to B they are at home; service was in the country.
   */
  @Test
  void rotationsAndServiceFollow() {
    District district = apply("schools: {merge: [{schools: [B], into: C}]}").district();
    assertThat(district.rotations())
        .extracting(Rotation::staffId, Rotation::homeSchoolId, Rotation::hostSchoolId)
        .containsExactlyInAnyOrder(tuple("T4", "A", "C"), tuple("T6", "C", "A"));
    assertThat(district.servicePeriodsOf("T4"))
        .extracting(row -> row.school() + " " + row.area())
        .containsExactly("C RURAL");
  }

  /** C is in G1 already, and leads G2 in the place of B. */
  @Test
  void theOtherSchoolTakesThePlaceInGroups() {
    District district = apply("schools: {merge: [{schools: [B], into: C}]}").district();
    assertThat(district.getGroup("G1").schoolIds()).containsExactly("A", "C");
    assertThat(district.getGroup("G1").leadId()).isEqualTo("A");
    assertThat(district.getGroup("G2").schools())
        .extracting(Membership::schoolId, Membership::role)
        .containsExactly(tuple("C", Role.LEAD), tuple("D", Role.MEMBER));
  }

  @Test
  void aMemberThatTakesTheLeadSchoolLeads() {
    District district = apply("学校: {合并: [{学校: [A, B], 并入: C}]}").district();
    assertThat(district.getGroup("G1").schools())
        .containsExactly(new Membership("C", Role.LEAD, GroupType.TIGHT));
    assertThat(district.getGroup("G2").leadId()).isEqualTo("C");
    assertThat(district.rotations()).isEmpty();
    assertThat(district.getSchool("C").headcount()).isEqualTo(30);
  }

  @Test
  void whatCannotBeMergedIsTold() {
    assertThat(apply("schools: {merge: [{schools: [B], into: B}]}").problems())
        .containsExactly("2: The school B cannot be merged into itself.");
    assertThat(
            apply("schools: {merge: [{schools: [B], into: C}, {schools: [B], into: D}]}")
                .problems())
        .containsExactly("2: The school B is merged twice.");
    assertThat(
            apply("schools: {merge: [{schools: [B], into: C}, {schools: [C], into: D}]}")
                .problems())
        .containsExactly("2: The school C closes, and another one is merged into it.");
    assertThat(apply("schools: {merge: [{schools: [X, B], into: Y}]}").problems())
        .containsExactly("2: The list \"schools\" has no X.", "2: The list \"schools\" has no Y.");
  }
}
