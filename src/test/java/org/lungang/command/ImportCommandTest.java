package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.intake.Option;

/** import asks before it writes, and keeps what it was told. */
class ImportCommandTest {

  @TempDir private Path folder;

  private CommandRun run(String lang, String position, String... more) throws IOException {
    Path schools =
        Files.writeString(folder.resolve("学校.csv"), "学校名称,学段,城乡类型\n甲县第一中学,初中,城区\n甲县第二中学,初中,镇区\n");
    Path groups =
        Files.writeString(folder.resolve("集团.csv"), "集团名称,集团类型,牵头校,成员校\n一中集团,紧密型,一中,二中\n");
    Path roster =
        Files.writeString(
            folder.resolve("名册.csv"),
            "姓名,性别,身份证号,参加工作时间,到校时间,职务,职称,任教学科,学校,联系电话\n"
                + "王明,男,110105198003070039,200209,2012.09,"
                + position
                + ",一级,语文,一中,13900000001\n");
    List<String> arguments =
        new ArrayList<>(
            List.of("import", roster.toString(), schools.toString(), groups.toString(), "--out"));
    arguments.addAll(List.of(folder.resolve("lists").toString(), "--lang", lang));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void nothingIsWrittenWhileItIsOpenWhoMayBeSent() throws IOException {
    CommandRun asked = run("zh", "年级主任");
    assertThat(asked.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(asked.out()).contains("年级主任", "1行", "中层干部、教师");
    assertThat(asked.err()).contains("尚未回答");
    assertThat(folder.resolve("lists")).doesNotExist();
    Path recipe = folder.resolve("recipe.yaml");
    Files.writeString(recipe, Files.readString(recipe).replace("answer: \"\"", "answer: \"教师\""));
    CommandRun answered = run("en", "年级主任");
    assertThat(answered.exitCode()).as(answered.err()).isZero();
    assertThat(answered.err()).contains("2 schools, 1 group, 1 staff");
    String staff = Files.readString(folder.resolve("lists/staff.csv"));
    assertThat(staff).contains("王明", "1980-03-07", "TEACHER");
    assertThat(staff + Files.readString(recipe) + answered.out() + answered.err() + asked.out())
        .doesNotContain("110105", "19800307", "0039", "13900000001");
    CommandRun check = CommandRun.of("check", folder.resolve("lists").toString(), "--lang", "en");
    assertThat(check.exitCode()).as(check.out()).isZero();
  }

  @Test
  void whatIsAskedOfNoRowNamesNoneAndHeadingsStandOnOneLine() throws IOException {
    Path schools =
        Files.writeString(
            folder.resolve("学校.csv"), "学校名称,学段,城乡类型,班级数\n甲县第一中学,初中,城区,12\n甲县第二中学,初中,镇区,6\n");
    Path courses = Files.writeString(folder.resolve("课程.csv"), "学段,学科,周课时\n初中,语文,6\n初中,数学,6\n");
    Path roster =
        Files.writeString(
            folder.resolve("名册.csv"),
            "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,学校,\"健康\n状况\"\n"
                + "王明,男,1980.03,2002.09,2012.09,教师,一级,语文,一中,良好\n");
    CommandRun run =
        CommandRun.of(
            "import",
            roster.toString(),
            schools.toString(),
            courses.toString(),
            "--out",
            folder.resolve("lists").toString(),
            "--lang",
            "en");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("健康状况")
        .contains(
            "Open, but does not affect who may be sent: How many periods a week does a teacher"
                + " teach (junior)? Needs are the periods divided by this number,"
                + " rounded up. Likely: 12, 14, 16")
        .doesNotContain("e.g. )");
  }

  @Test
  void aColumnThatIsLeftOutOnPurposeStaysSo() throws IOException {
    CommandRun left = run("en", "年级主任", "--ignore-column", "职务");
    assertThat(left.out()).doesNotContain("年级主任").contains("No column gives “position”");
    assertThat(Files.readString(folder.resolve("recipe.yaml"))).contains("column/职务");
    // The recipe keeps it.
    assertThat(run("en", "年级主任").out()).doesNotContain("年级主任");
  }

  @Test
  void otherCommandsLeaveColumnsOutToo() throws IOException {
    assertThat(run("en", "教师").exitCode()).isZero();
    Path lists = folder.resolve("lists");
    Path staff = lists.resolve("staff.csv");
    Files.writeString(staff, Files.readString(staff).replaceFirst(",exemption,", ",exemptions,"));
    String file = folder.resolve("all.xlsx").toString();
    CommandRun refused = CommandRun.of("template", "--out", file, "--from", lists.toString());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    CommandRun filled =
        CommandRun.of(
            "template", "--out", file, "--from", lists.toString(), "--ignore-column", "exemptions");
    assertThat(filled.exitCode()).as(filled.err()).isZero();
  }

  /** Beside a roster that can be read, a folder and a file that is not there are both told. */
  @Test
  void aFolderIsToldFromAFileThatCannotBeRead() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("花名册文件夹"));
    Path missing = folder.resolve("没有.xlsx");
    for (String lang : List.of("zh", "en")) {
      CommandRun run =
          CommandRun.of(
              "import",
              inner.toString(),
              missing.toString(),
              "--out",
              folder.resolve("lists").toString(),
              "--lang",
              lang);
      assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
      assertThat(run.err())
          .contains(
              lang.equals("zh")
                  ? List.of("花名册文件夹：是文件夹。请改为逐个写出其中的文件。", "没有.xlsx：无法读取。")
                  : List.of(
                      "花名册文件夹: is a folder. Name the files in it instead",
                      "没有.xlsx: cannot be read."));
      assertThat(folder.resolve("lists")).doesNotExist();
    }
  }

  @Test
  void aFileThatIsNoRecipeIsNamed() throws IOException {
    Files.writeString(folder.resolve("recipe.yaml"), "questions: []\n");
    CommandRun run = run("en", "教师");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains("recipe.yaml", "format: 1");
    assertThat(folder.resolve("lists")).doesNotExist();
  }

  @Test
  void aNumberChoosesAnAnswer() {
    List<Option> options =
        List.of(new Option("A", language -> "甲", true), new Option("B", language -> "乙", false));
    assertThat(QuestionsAsked.understood("2", options)).contains("B");
    assertThat(QuestionsAsked.understood("3", options)).contains("3");
    assertThat(QuestionsAsked.understood("1985-09", options)).contains("1985-09");
    // Where the options are numbers, a number is the answer itself.
    List<Option> numbers =
        List.of(new Option("12", language -> "12", true), new Option("6", language -> "6", false));
    assertThat(QuestionsAsked.understood("2", numbers)).contains("2");
    assertThat(QuestionsAsked.understood("", options)).isEmpty();
  }
}
