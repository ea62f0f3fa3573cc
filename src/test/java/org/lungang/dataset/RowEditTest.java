package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.RowEdit.Kind;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.NeedColumn;
import org.lungang.dataset.column.RotationColumn;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.ServiceColumn;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.Pin;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;
import org.lungang.testing.RandomDistricts;

/** Edits are made while a dataset is read, and go through its checks. */
class RowEditTest {

  @TempDir private Path folder;

  private Reading read(RowEdit... edits) {
    new SampleDataset().read(folder);
    return DatasetReader.read(folder, List.of(edits));
  }

  private static Map<Column, RowEdit.Cell> cells(Object... columnsAndTexts) {
    Map<Column, RowEdit.Cell> cells = new TreeMap<>();
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      Column column = (Column) columnsAndTexts[i];
      cells.put(column, new RowEdit.Cell(column.english(), (String) columnsAndTexts[i + 1], 7));
    }
    return cells;
  }

  private static RowEdit edit(
      Table table, Kind kind, Map<Column, RowEdit.Cell> key, Map<Column, RowEdit.Cell> cells) {
    return new RowEdit(table, kind, key, cells, Origin.of("what.yaml"), 6, 1, true);
  }

  private static District district(Reading reading) {
    assertThat(reading.problems()).noneMatch(Problem::isError);
    District district = reading.district();
    if (district == null) {
      throw new AssertionError("no district");
    }
    return district;
  }

  private static List<String> errors(Reading reading) {
    return reading.problems().stream()
        .filter(Problem::isError)
        .map(problem -> problem.in(Language.EN))
        .toList();
  }

  /** A cell that is changed has the new value; all else is as in the file. */
  @Test
  void aCellIsChangedWhateverTheLanguageOfItsValue() {
    District district =
        district(
            read(
                edit(
                    Table.STAFF,
                    Kind.CHANGE,
                    cells(StaffColumn.ID, "T01"),
                    cells(StaffColumn.POSITION, "中层干部", StaffColumn.EXEMPTION, ""))));
    StaffMember member = district.getStaffMember("T01");
    assertThat(member.position()).isEqualTo(Position.MIDDLE_MANAGER);
    assertThat(member.circumstances()).isEmpty();
    assertThat(member.name()).isEqualTo("王芳");
    assertThat(district.staff()).hasSize(2);
  }

  /** A key means the same however it is written, and several columns can be one. */
  @Test
  void aRowIsFoundByWhatItsCellsMean() {
    District district =
        district(
            read(
                edit(
                    Table.NEEDS,
                    Kind.CHANGE,
                    cells(NeedColumn.SCHOOL, "S01", NeedColumn.SUBJECT, "数学"),
                    cells(NeedColumn.REQUIRED, "5")),
                edit(
                    Table.ROTATIONS,
                    Kind.REMOVE,
                    cells(RotationColumn.STAFF, "T01", RotationColumn.UNTIL, "2021年9月"),
                    Map.of())));
    assertThat(district.needsOf("S01").get(0).required()).isEqualTo(5);
    assertThat(district.rotations()).isEmpty();
  }

  /** A row that is added can be changed by a later edit and is checked like any. */
  @Test
  void aRowIsAddedAndChangedAgain() {
    Map<Column, RowEdit.Cell> row =
        cells(
            SchoolColumn.ID, "S03",
            SchoolColumn.NAME, "新建小学",
            SchoolColumn.STAGE, "小学",
            SchoolColumn.AREA, "TOWN");
    RowEdit change =
        edit(
            Table.SCHOOLS,
            Kind.CHANGE,
            cells(SchoolColumn.ID, "S03"),
            cells(SchoolColumn.STUDENTS, "300"));
    Reading reading = read(edit(Table.SCHOOLS, Kind.ADD, Map.of(), row), change);
    assertThat(district(reading).getSchool("S03").students()).isEqualTo(300);
    assertThat(reading.findPlace(Table.SCHOOLS, "S03"))
        .contains(new Place(Origin.of("what.yaml"), 6));
    assertThat(reading.findPlace(Table.SCHOOLS, "S01"))
        .contains(new Place(Origin.of("schools.csv"), 2));
  }

  /** What is wrong with an edit is told with its place, what it leads to with that of the file. */
  @Test
  void problemsStandWhereTheyComeFrom() {
    Reading reading =
        read(
            edit(
                Table.STAFF,
                Kind.CHANGE,
                cells(StaffColumn.ID, "T02"),
                cells(StaffColumn.SCHOOL, "S20")),
            edit(
                Table.STAFF,
                Kind.CHANGE,
                cells(StaffColumn.ID, "T03"),
                cells(StaffColumn.SCHOOL, "S01")),
            edit(Table.SCHOOLS, Kind.REMOVE, cells(SchoolColumn.ID, "S01"), Map.of()));
    assertThat(errors(reading))
        .anyMatch(line -> line.contains("what.yaml") && line.contains("S20"))
        .anyMatch(
            line ->
                line.contains("what.yaml")
                    && line.contains("T03")
                    && line.contains("staff.csv has no such row")
                    && line.contains("Did you mean"))
        .anyMatch(line -> line.contains("staff.csv, line 2") && line.contains("S01"));
    assertThat(reading.district()).isNull();
  }

  /** A change that several rows fit is refused. */
  @Test
  void aChangeOfSeveralRowsIsRefused() {
    new SampleDataset().add("service.csv", "T01,S01,,2000-09-01,2001-08-31").read(folder);
    RowEdit change =
        edit(
            Table.SERVICE,
            Kind.CHANGE,
            cells(ServiceColumn.STAFF, "T01"),
            cells(ServiceColumn.AREA, "TOWN"));
    assertThat(errors(DatasetReader.read(folder, List.of(change))))
        .hasSize(1)
        .allMatch(line -> line.contains("2 rows of service.csv"));
  }

  /** Decisions on objections go before the rows of pins.csv, and must not contradict each other. */
  @Test
  void laterPinsGoBeforeEarlierOnes() {
    new SampleDataset().read(folder);
    Reading base = DatasetReader.read(folder);
    PinFile file = pins("staff_id,decision,school_id,note", "T01,STAY,,objection 3");
    assertThat(file.problems()).isEmpty();
    District district = district(DatasetReader.withPins(base, file.edits()));
    assertThat(district.pinsOf("T01"))
        .containsExactly(new Pin("T01", Decision.STAY, null, "objection 3"));
    PinFile contradiction = pins("教职工编号,决定,学校编号", "T01,指定留任,", "T01,指定交流,S02");
    assertThat(errors(DatasetReader.withPins(base, contradiction.edits())))
        .hasSize(1)
        .allMatch(line -> line.contains("objections.csv, line 3"));
  }

  private static PinFile pins(String... lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return PinFile.read("objections.csv", bytes, 1);
  }

  /** What is wrong with a file of pins is told with its line; unknown staff get a suggestion. */
  @Test
  void wrongPinsAreTold() {
    new SampleDataset().read(folder);
    Reading base = DatasetReader.read(folder);
    assertThat(pins("staff,decision", "T01,STAY").problems()).hasSize(1);
    PinFile file = pins("staff_id,decision", "T011,STAY", "T02,WAIT");
    assertThat(errors(DatasetReader.withPins(base, file.edits())))
        .hasSize(2)
        .anyMatch(line -> line.contains("objections.csv, line 2") && line.contains("T01"))
        .anyMatch(line -> line.contains("objections.csv, line 3") && line.contains("GO"));
  }

  /** Pins that are added to what was read are the same as those that are read with everything. */
  @Test
  void pinsAreTheSameWhetherFilesAreReadAgainOrNot() throws IOException {
    for (long seed = 1; seed <= 40; seed++) {
      Path dataset = folder.resolve("d" + seed);
      DatasetWriter.write(RandomDistricts.make(seed), dataset, DatasetStyle.ENGLISH);
      Reading base = DatasetReader.read(dataset);
      District district = base.district();
      if (district == null || district.staff().isEmpty()) {
        continue;
      }
      SplittableRandom random = new SplittableRandom(seed);
      List<String> lines = new ArrayList<>(List.of("staff_id,decision,school_id,note"));
      for (int i = 0; i < 6; i++) {
        String staffId = district.staff().get(random.nextInt(district.staff().size())).id();
        String schoolId = district.schools().get(random.nextInt(district.schools().size())).id();
        lines.add(
            switch (random.nextInt(3)) {
              case 0 -> staffId + ",STAY,,";
              case 1 -> staffId + ",GO,,";
              default -> staffId + ",NOT_TO," + schoolId + ",n";
            });
      }
      List<RowEdit> edits = pins(lines.toArray(String[]::new)).edits();
      Reading quick = DatasetReader.withPins(base, edits);
      Reading whole = DatasetReader.read(dataset, edits);
      assertThat(quick.problems()).as("seed " + seed).isEqualTo(whole.problems());
      if (quick.district() != null && whole.district() != null) {
        assertThat(quick.district().pins()).isEqualTo(whole.district().pins());
        assertThat(DatasetDigest.of(quick.district()))
            .isEqualTo(DatasetDigest.of(whole.district()));
      }
    }
  }
}
