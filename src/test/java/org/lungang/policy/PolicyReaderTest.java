package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;

/** Which files a policy is read from, and how files that cannot be read are refused. */
class PolicyReaderTest {

  @TempDir Path folder;

  @Test
  void aShippedPolicyIsReadByItsId() {
    assertThat(PolicyReader.read("suzhou-2024").policy())
        .isEqualTo(PolicyReader.shipped("suzhou-2024"));
  }

  @Test
  void aShippedPolicyIsReadWithoutTheSchemaValidatorSoThatTheProgramStartsQuickly()
      throws Exception {
    List<String> asked = new ArrayList<>();
    try (URLClassLoader fresh =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            asked.add(name);
            return super.findClass(name);
          }
        }) {
      Object policy =
          fresh
              .loadClass(PolicyReader.class.getName())
              .getMethod("shipped", String.class)
              .invoke(null, "wolong-2023");
      assertThat(policy.toString()).startsWith("Policy[id=wolong-2023");
    }
    assertThat(asked)
        .contains(Policy.class.getName())
        .noneMatch(name -> name.startsWith("com.networknt"))
        .noneMatch(name -> name.endsWith("ObjectMapper"));
  }

  @Test
  void aFileExtendsAFileBesideItThatExtendsAShippedPolicy() throws IOException {
    write("county.yaml", "id: county\nextends: xx-county-2023\nmax_minutes: 90\ndue_years: 8");
    String town = write("town.yaml", "id: town\nextends: county.yaml\nmax_minutes: 60");
    Policy policy = PolicyReader.read(town).policy();
    assertThat(policy.id()).isEqualTo("town");
    assertThat(policy.maxMinutes()).isEqualTo(60);
    assertThat(policy.dueYears()).isEqualTo(8);
    assertThat(policy.flows()).isEqualTo(PolicyReader.shipped("xx-county-2023").flows());
  }

  @Test
  void aSingleObjectReplacesAsAListOfOneDoes() throws IOException {
    write(
        "a.yaml",
        "id: a\nextends: standard\nflows: {OTHERS: {teachers: {who: {positions: TEACHER}}}}");
    String b =
        write(
            "b.yaml",
            "id: b\nextends: a.yaml\nflows: {OTHERS: {teachers: {who: {backbone: true}}}}");
    Who who = PolicyReader.read(b).policy().otherFlows().get(2).who().get(0);
    assertThat(who.backbone()).isTrue();
    assertThat(who.positions()).isEmpty();
  }

  @Test
  void aPolicyMayExtendTheCommonBaseOrStandAlone() {
    String flows = "flows: {OTHERS: {x: {ways: ANY, kind: ROTATION}}}";
    assertThat(OwnPolicyTest.read("extends: common\nname: {en: A, zh: 甲}\n" + flows).otherFlows())
        .hasSize(1);
    String alone = PolicyWriter.toYaml(PolicyReader.shipped("standard"));
    assertThat(alone).doesNotContain("\nextends");
    assertThat(PolicyReader.read("alone", bytes(alone)).problems()).isEmpty();
  }

  @Test
  void aProblemInAFileBelowIsToldWithThatFile() throws IOException {
    write("county.yaml", "id: county\nextends: standard\nmax_minuts: 90");
    String town = write("town.yaml", "id: town\nextends: county.yaml\ndue_years: -1");
    assertThat(PolicyReader.read(town).problems())
        .extracting(PolicyProblem::file, PolicyProblem::path, PolicyProblem::line)
        .containsExactlyInAnyOrder(
            tuple(town, "due_years", 3), tuple("county.yaml", "max_minuts", 3));
  }

  @Test
  void filesThatExtendEachOtherAreACycle() throws IOException {
    write("a.yaml", "id: a\nextends: b.yaml");
    write("b.yaml", "id: b\n\nextends: a.yaml");
    PolicyProblem problem = only(PolicyReader.read(folder.resolve("a.yaml").toString()));
    assertThat(problem.file()).isEqualTo("b.yaml");
    assertThat(problem.path()).isEqualTo("extends");
    assertThat(problem.line()).isEqualTo(3);
    saysOf(problem, "leads back to a file", "绕回正在读取的文件");
    String self = write("self.yaml", "id: s\nextends: self.yaml");
    saysOf(only(PolicyReader.read(self)), "leads back to a file", "绕回正在读取的文件");
  }

  @Test
  void whereTheBaseIsNotFoundTheFilesOwnProblemsAreToldToo() {
    PolicyReading reading = PolicyReader.read("x", bytes("id: a\nextends: no\nmax_minuts: 1"));
    assertThat(reading.problems())
        .extracting(PolicyProblem::path)
        .containsExactly("extends", "max_minuts");
    assertThat(PolicyReader.read("x", bytes("id: a\nextends: [standard]")).problems())
        .extracting(PolicyProblem::path)
        .containsExactly("extends");
  }

  @Test
  void aPolicyExtendsNothingOutsideItsFolder() throws IOException {
    Path below = Files.createDirectory(folder.resolve("below"));
    write("above.yaml", "id: above\nextends: standard");
    Path own = Files.writeString(below.resolve("own.yaml"), "id: o\nextends: ../above.yaml");
    saysOf(only(PolicyReader.read(own.toString())), "no \"../above.yaml\"", "找不到可作为基础");
    Path absolute =
        Files.writeString(
            below.resolve("absolute.yaml"),
            "id: o\nextends: '" + folder.resolve("above.yaml") + "'");
    saysOf(only(PolicyReader.read(absolute.toString())), "to extend", "找不到可作为基础");
    PolicyReading memory = PolicyReader.read("m", bytes("id: m\nextends: pom.xml"));
    saysOf(only(memory), "no \"pom.xml\" to extend", "找不到可作为基础的“pom.xml”");
  }

  @Test
  void anUnknownPolicyIsAnsweredWithTheNearestOrAll() {
    PolicyProblem near = only(PolicyReader.read("wolong2023"));
    saysOf(near, "no included policy \"wolong2023\"", "没有名为“wolong2023”的文件");
    assertThat(near.right().in(Language.EN)).isEqualTo("Did you mean \"wolong-2023\"?");
    PolicyProblem far = only(PolicyReader.read("no/such\0file"));
    assertThat(far.right().in(Language.ZH)).contains("standard、national-2014、wolong-2023");
    saysOf(only(PolicyReader.read("common")), "no included policy", "没有这样的内置政策");
    saysOf(only(PolicyReader.read(folder.toString())), "no included policy", "没有这样的内置政策");
  }

  @Test
  void textThatIsNotYamlIsToldWithItsPlace() {
    PolicyProblem problem = only(PolicyReader.read("x", bytes("id: a\nname: [1, 2\nfoo: }")));
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isGreaterThan(0);
    saysOf(problem, "This is not YAML", "不符合 YAML 格式");
    saysOf(only(PolicyReader.read("x", bytes("a:\n\t- b"))), "not YAML", "YAML 格式");
    saysOf(only(PolicyReader.read("x", bytes("? [a, b]\n: c"))), "not YAML", "YAML 格式");
  }

  @Test
  void aFileThatHoldsNoKeysIsRefused() {
    for (String text : List.of("", "# nothing\n", "- a\n- b", "just text")) {
      saysOf(only(PolicyReader.read("x", bytes(text))), "does not hold keys", "键: 值");
    }
  }

  @Test
  void officesMayWriteItInGb18030AndNothingElse() {
    byte[] gbk =
        "id: a\nname: {en: A county, zh: 某县}\nextends: standard".getBytes(Charset.forName("GBK"));
    assertThat(PolicyReader.read("x", gbk).problems()).isEmpty();
    assertThat(PolicyReader.read("x", gbk).policy().name().in(Language.ZH)).isEqualTo("某县");
    byte[] neither = {'i', 'd', ':', ' ', (byte) 0xFF, (byte) 0xFF, '\n'};
    saysOf(only(PolicyReader.read("x", neither)), "not text in UTF-8", "不是 UTF-8");
    byte[] marked = bytes("\uFEFFid: a\nextends: standard");
    assertThat(PolicyReader.read("x", marked).problems()).isEmpty();
  }

  @Test
  void aFullWidthColonIsTold() {
    for (String text :
        List.of("max_minutes：60\n", "id: a\nextends: standard\nweights:\n  far： 3\n  due: 1\n")) {
      PolicyReading reading = PolicyReader.read("x", bytes(text));
      long line = text.startsWith("max") ? 1 : 4;
      saysOf(only(reading), "Line " + line + " has a full-width colon", "第" + line + "行的键后用了全角冒号");
    }
  }

  @Test
  void aFileOverTheSizeIsRefusedAndOneOfTheSizeIsNot() throws IOException {
    String start = "id: a\nextends: standard\n#";
    String full = start + "x".repeat(PolicyYaml.MAX_BYTES - start.length());
    assertThat(PolicyReader.read(write("full.yaml", full)).problems()).isEmpty();
    saysOf(only(PolicyReader.read(write("over.yaml", full + "x"))), "over 1000000", "超过 1000000");
  }

  @Test
  void aliasesAreRefusedSoThatASmallFileCannotGrow() {
    String bomb = "id: a\nextends: standard\nname: &a {en: x, zh: x}\nyears_rules: [*a, *a]";
    assertThat(PolicyReader.read("x", bytes(bomb)).problems())
        .filteredOn(problem -> problem.what().key().equals("problem.alias"))
        .extracting(PolicyProblem::path, PolicyProblem::line)
        .containsExactly(tuple("years_rules[0]", 4), tuple("years_rules[1]", 4));
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String deep = "id: a\nx: " + "[".repeat(50_000) + "]".repeat(50_000);
    saysOf(only(PolicyReader.read("x", bytes(deep))), "not YAML", "YAML 格式");
    String most = "id: a\nextends: standard\nx: " + "[".repeat(30) + "]".repeat(30);
    saysOf(only(PolicyReader.read("x", bytes(most))), "\"x\"", "“x”");
    String more = "id: a\nextends: standard\nx: " + "[".repeat(31) + "]".repeat(31);
    saysOf(only(PolicyReader.read("x", bytes(more))), "not YAML", "YAML 格式");
  }

  @Test
  void aKeyGivenTwiceIsToldWithBothPlaces() {
    PolicyProblem problem = only(PolicyReader.read("x", bytes("id: a\nextends: standard\nid: b")));
    assertThat(problem.path()).isEqualTo("id");
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.what().in(Language.EN))
        .isEqualTo("The key \"id\" occurs twice, first in line 1.");
    assertThat(problem.what().in(Language.ZH)).isEqualTo("键“id”重复，首次出现在第 1 行。");
  }

  @Test
  void aSecondDocumentIsRefused() {
    PolicyReading reading = PolicyReader.read("x", bytes("id: a\nextends: standard\n---\nid: b"));
    saysOf(only(reading), "second document", "第二份文档");
  }

  private static URL[] classPath() throws MalformedURLException {
    String[] parts = System.getProperty("java.class.path").split(File.pathSeparator);
    URL[] urls = new URL[parts.length];
    for (int i = 0; i < parts.length; i++) {
      urls[i] = Path.of(parts[i]).toUri().toURL();
    }
    return urls;
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static PolicyProblem only(PolicyReading reading) {
    assertThat(reading.policy()).isNull();
    assertThat(reading.problems()).hasSize(1);
    return reading.problems().get(0);
  }

  private static void saysOf(PolicyProblem problem, String english, String chinese) {
    assertThat(problem.what().in(Language.EN)).contains(english);
    assertThat(problem.what().in(Language.ZH)).contains(chinese);
    assertThat(problem.right().in(Language.EN)).isNotBlank();
    assertThat(problem.right().in(Language.ZH)).isNotBlank();
  }
}
