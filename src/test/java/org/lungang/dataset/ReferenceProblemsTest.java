package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every repeated, dangling or contradicting row is told in both languages, with its place, and
 * alone.
 */
class ReferenceProblemsTest {

  @TempDir Path folder;

  @Test
  void theSampleItselfHasNoProblem() {
    new SampleDataset().assertTold(folder, List.of(), List.of());
  }

  @Test
  void aRepeatedSchool() {
    new SampleDataset()
        .add("schools.csv", "S01,第三小学,PRIMARY,TOWN,,,,")
        .assertTold(
            folder,
            List.of(
                "Error: schools.csv, line 4, column school_id: “S01”: Duplicate of line"
                    + " 2. Keep one of the rows, or give the other another id."),
            List.of("错误：schools.csv 第4行“school_id”列：“S01”：与第2行重复。请只保留一行，或改用不同的编号。"));
  }

  @Test
  void aRepeatedMembership() {
    new SampleDataset()
        .add("members.csv", "G01,S02,MEMBER,")
        .assertTold(
            folder,
            List.of(
                "Error: members.csv, line 4, column school_id: “G01 + S02”: Duplicate of"
                    + " line 3. Keep one of the two rows."),
            List.of("错误：members.csv 第4行“school_id”列：“G01 + S02”：与第3行重复。请只保留其中一行。"));
  }

  @Test
  void aRepeatedNeed() {
    new SampleDataset()
        .add("needs.csv", "S01,数学,4")
        .assertTold(
            folder,
            List.of(
                "Error: needs.csv, line 4, column subject: “S01 + 数学”: Duplicate of"
                    + " line 2. Keep one of the two rows."),
            List.of("错误：needs.csv 第4行“subject”列：“S01 + 数学”：与第2行重复。请只保留其中一行。"));
  }

  @Test
  void aRepeatedWay() {
    new SampleDataset()
        .add("travel.csv", "S01,S02,26")
        .assertTold(
            folder,
            List.of(
                "Error: travel.csv, line 3, column to_school_id: “S01 + S02”: Duplicate"
                    + " of line 2. Keep one of the two rows."),
            List.of("错误：travel.csv 第3行“to_school_id”列：“S01 + S02”：与第2行重复。请只保留其中一行。"));
  }

  @Test
  void aReferenceToNothingThatIsNearSomething() {
    new SampleDataset()
        .change("staff.csv", "1975-01-31,S02", "1975-01-31,S2")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 3, column school_id: “S2”: This id is not in"
                    + " schools.csv. Did you mean S02?"),
            List.of("错误：staff.csv 第3行“school_id”列：“S2”：schools.csv中没有这个编号。是不是S02？"));
  }

  @Test
  void aNameThatOnlyOneSchoolHasStandsForItsId() {
    Reading reading =
        new SampleDataset().change("staff.csv", "1975-01-31,S02", "1975-01-31,第二小学").read(folder);
    assertThat(Objects.requireNonNull(reading.district()).staff().get(1).schoolId())
        .isEqualTo("S02");
  }

  @Test
  void aReferenceFarFromEverything() {
    new SampleDataset()
        .change("rotations.csv", "G01", "TRAINING")
        .assertTold(
            folder,
            List.of(
                "Error: rotations.csv, line 2, column group_id: “TRAINING”: This id is"
                    + " not in groups.csv. Enter an id from groups.csv, or add its row there."),
            List.of(
                "错误：rotations.csv"
                    + " 第2行“group_id”列：“TRAINING”：groups.csv中没有这个编号。请填groups.csv中已有的编号，或在那里补上这一行。"));
  }

  @Test
  void aPreferredSchoolThatIsNone() {
    new SampleDataset()
        .change("staff.csv", "yes,S02,0", "yes,S02；XXXXXX,0")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column preferred_schools: “XXXXXX”: This id is"
                    + " not in schools.csv. Enter an id from schools.csv, or add its row there."),
            List.of(
                "错误：staff.csv"
                    + " 第2行“preferred_schools”列：“XXXXXX”：schools.csv中没有这个编号。请填schools.csv中已有的编号，或在那里补上这一行。"));
  }

  @Test
  void serviceOfNobody() {
    new SampleDataset()
        .change("service.csv", "T01", "NOBODY")
        .assertTold(
            folder,
            List.of(
                "Error: service.csv, line 2, column staff_id: “NOBODY”: This id is not in"
                    + " staff.csv. Enter an id from staff.csv, or add its row there."),
            List.of(
                "错误：service.csv"
                    + " 第2行“staff_id”列：“NOBODY”：staff.csv中没有这个编号。请填staff.csv中已有的编号，或在那里补上这一行。"));
  }

  @Test
  void aGroupWithoutLead() {
    new SampleDataset()
        .change("members.csv", "LEAD", "MEMBER")
        .assertTold(
            folder,
            List.of(
                "Error: groups.csv, line 2, column group_id: “G01”: The group has no lead"
                    + " school. Give exactly one of its schools the role LEAD in members.csv."),
            List.of("错误：groups.csv 第2行“group_id”列：“G01”：这个集团没有牵头校。请在members.csv中为它指定且只指定一所牵头校。"));
  }

  @Test
  void aGroupWithTwoLeads() {
    new SampleDataset()
        .change("members.csv", "S02,MEMBER", "S02,LEAD")
        .assertTold(
            folder,
            List.of(
                "Error: members.csv, line 3, column role: “LEAD”: Group G01 already has"
                    + " its lead school, in line 2. Keep one LEAD; the other schools are"
                    + " MEMBER."),
            List.of("错误：members.csv 第3行“role”列：“LEAD”：集团G01在第2行已有牵头校。只保留一所牵头校，其余学校填成员校。"));
  }
}
