package org.lungang.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.RotationColumn;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.language.Language;

/** A scenario file is read in either language; everything that is wrong with it is told at once. */
class ScenarioReaderTest {

  private static ScenarioReading read(String yaml) {
    return ScenarioReader.read("what.yaml", yaml.getBytes(StandardCharsets.UTF_8), 1);
  }

  private static Scenario scenario(String yaml) {
    ScenarioReading reading = read(yaml);
    assertThat(reading.problems()).isEmpty();
    Scenario scenario = reading.scenario();
    if (scenario == null) {
      throw new AssertionError("no scenario");
    }
    return scenario;
  }

  private static List<String> told(String yaml) {
    return read(yaml).problems().stream()
        .map(
            problem ->
                problem.line()
                    + " "
                    + problem.path()
                    + ": "
                    + problem.what().in(Language.EN)
                    + " "
                    + problem.right().in(Language.EN))
        .toList();
  }

  /** Keys, headings and tables mean the same in both languages. */
  @Test
  void bothLanguagesMeanTheSame() {
    Scenario english =
        scenario(
            """
            name: as is
            policy: {due_years: 8}
            staff:
              add:
                - {staff_id: T9, name: 张三, gender: F, preferred_schools: [S01, S02]}
              change:
                - {staff_id: T1, willingness: VOLUNTEER}
              remove: [T2, 003]
            groups:
              merge: [{groups: [G02], into: G01}]
            pins:
              - {staff_id: T1, decision: STAY}
            """);
    Scenario chinese =
        scenario(
            """
            名称: as is
            政策: {due_years: 8}
            教职工:
              新增:
                - {教职工编号: T9, 姓名: 张三, 性别: F, 意向学校: S01；S02}
              修改:
                - {教职工编号: T1, 交流意愿: VOLUNTEER}
              删除: [T2, 003]
            集团:
              合并: [{集团: [G02], 并入: G01}]
            指定:
              - {教职工编号: T1, 决定: STAY}
            """);
    assertThat(chinese.rows()).hasSameSizeAs(english.rows()).hasSize(5);
    for (int i = 0; i < english.rows().size(); i++) {
      RowEdit one = english.rows().get(i);
      RowEdit other = chinese.rows().get(i);
      assertThat(other.table()).isEqualTo(one.table());
      assertThat(other.kind()).isEqualTo(one.kind());
      assertThat(other.key().keySet()).isEqualTo(one.key().keySet());
      assertThat(other.cells().keySet()).isEqualTo(one.cells().keySet());
      assertThat(other.line()).isEqualTo(one.line());
    }
    assertThat(english.rows().get(0).cells().get(StaffColumn.PREFERRED_SCHOOLS).text())
        .isEqualTo("S01;S02");
    assertThat(chinese.policy()).isNotNull();
    assertThat(chinese.groups()).hasSize(1);
  }

  /** Ids keep their zeros, and a key without a value empties its cell. */
  @Test
  void valuesAreTakenAsTheyAreWritten() {
    Scenario scenario =
        scenario(
            """
            name: x
            staff:
              remove: [003]
              change:
                - {staff_id: 0012, birth_date: 1980-05-01, graduating_years: 2, title: }
            """);
    assertThat(scenario.rows().get(0).key().get(StaffColumn.ID).text()).isEqualTo("003");
    RowEdit change = scenario.rows().get(1);
    assertThat(change.key().get(StaffColumn.ID).text()).isEqualTo("0012");
    assertThat(change.cells().get(StaffColumn.BIRTH_DATE).text()).isEqualTo("1980-05-01");
    assertThat(change.cells().get(StaffColumn.TITLE).text()).isEmpty();
    assertThat(change.cells().get(StaffColumn.TITLE).line()).isEqualTo(5);
  }

  /** Rows of tables without an id of their own are told apart more closely with "of". */
  @Test
  void aChangeSaysMoreCloselyWhichRowIsMeant() {
    RowEdit edit =
        scenario(
                """
                name: x
                rotations:
                  change:
                    - {staff_id: T1, of: {host_school_id: S2}, until: 2028-09-01}
                """)
            .rows()
            .get(0);
    assertThat(edit.table()).isEqualTo(Table.ROTATIONS);
    assertThat(edit.key().keySet()).containsExactly(RotationColumn.STAFF, RotationColumn.HOST);
    assertThat(edit.cells().keySet()).containsExactly(RotationColumn.UNTIL);
  }

  /** Everything that is wrong is told, each with its line and what would be right. */
  @Test
  void everythingWrongIsToldAtOnce() {
    assertThat(
            told(
                """
                policy: 8
                staf:
                  - {staff_id: T1}
                staff:
                  ad: [T1]
                  change:
                    - {staff_id: T1}
                    - {name: 王芳}
                    - {staff_id: T1, posision: TEACHER}
                    - {staff_id: T1, name: {first: 王}}
                    - T1
                groups:
                  merge:
                    - {groups: [G1]}
                    - {groups: {a: b}, into: G2}
                """))
        .containsExactly(
            "1 : The scenario has no name. Add a line like \"name: merge G03 into"
                + " G02\"; tables use it as the heading.",
            "1 policy: Keys and values are expected here. Write them one to a line"
                + " and indented, or in braces.",
            "2 staf: There is no key \"staf\" here. Did you mean \"staff\"?",
            "5 staff.ad: There is no key \"ad\" here. Did you mean \"add\"?",
            "7 staff.change[0]: This row changes nothing. Add the cells that change.",
            "8 staff.change[1]: It is not clear which row to change. Add"
                + " \"staff_id\", as in the lists.",
            "9 staff.change[2].posision: There is no key \"posision\" here. Did"
                + " you mean \"position\"?",
            "10 staff.change[3].name: A single value is expected here. Write one"
                + " text, number or date after the colon.",
            "11 staff.change[4]: A row is expected here. Write its cells as in the"
                + " lists, e.g. {staff_id: T00012, willingness: VOLUNTEER}.",
            "14 groups.merge[0]: The key \"into\" is missing here. Add \"into\".",
            "15 groups.merge[1].groups: One or several ids are expected here. Write a"
                + " list in square brackets, e.g. [S003, S004].");
  }

  /** A scenario extends no policy, and what is no YAML is told as such. */
  @Test
  void whatIsNoScenarioIsRefused() {
    assertThat(told("name: x\npolicy: {extends: standard}\n"))
        .hasSize(1)
        .allMatch(
            line -> line.startsWith("2 policy.extends: A scenario changes the plan's policy"));
    assertThat(told("name: x\n\tstaff: 3\n")).hasSize(1);
    assertThat(told("- a\n- b\n")).hasSize(1);
  }

  /** Damaged files are problems, never failures. */
  @Test
  void aDamagedFileIsNoFailure() {
    String whole =
        "name: x\n"
            + "policy: {due_years: 8}\n"
            + "staff:\n"
            + "  add:\n"
            + "  - {staff_id: T1, name: a}\n"
            + "groups:\n"
            + "  split:\n"
            + "  - {from: G1, schools: [S1, S2], group_id: G2, name: n, lead: S1}\n";
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      for (int change = random.nextInt(4); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] =
            (byte) " \n:{}[]-,ax1\"'#&*!|>%@\t".charAt(random.nextInt(23));
      }
      ScenarioReading reading = ScenarioReader.read("what.yaml", bytes, 1);
      assertThat(reading.scenario() == null).isEqualTo(!reading.problems().isEmpty());
    }
  }
}
