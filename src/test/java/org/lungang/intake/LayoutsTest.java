package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.district.District;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.word.OfficeSpelling;

/**
 * Offices that write what they know in many layouts and many words: whatever is read is true, or
 * was asked about.
 */
class LayoutsTest {

  private static final int SEEDS = 4;

  @TempDir private Path folder;

  record Case(int layout, long seed) {}

  static Stream<Case> cases() {
    return IntStream.range(0, OfficeLayouts.COUNT)
        .boxed()
        .flatMap(layout -> IntStream.range(0, SEEDS).mapToObj(seed -> new Case(layout, seed)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingIsWrongInSilence(Case office) throws Exception {
    OfficeTruth truth = OfficeTruth.of(office.seed);
    OfficeHand hand = new OfficeHand(office.seed * 31 + office.layout);
    List<Path> files = new OfficeLayouts(truth, hand, folder).write(office.layout);
    OfficeAnswers answers = new OfficeAnswers(hand);
    IntakeResult result = importAll(files, Recipe.empty(), answers);
    District district = result.district().orElseThrow();
    holds(truth, district, hand, answers);
    assertThat(district.groups()).hasSize(truth.groups.size());
    assertThat(district.groups()).allSatisfy(group -> assertThat(group.schools()).hasSize(3));
    checkFindsItWhole(district);
    nothingPrivate(truth, result);
    nextYear(office, truth, hand, answers, result);
  }

  private static IntakeResult importAll(List<Path> files, Recipe recipe, OfficeAnswers answers) {
    IntakeResult result = Intake.read(files, recipe);
    for (int round = 0; round < 4 && !result.openQuestions().isEmpty(); round++) {
      result = Intake.read(files, answers.answer(result));
    }
    List<String> open = result.openQuestions().stream().map(Question::key).toList();
    assertThat(open).isEmpty();
    return result;
  }

  private static void holds(
      OfficeTruth truth, District district, OfficeHand hand, OfficeAnswers answers) {
    Map<String, StaffMember> byName =
        district.staff().stream()
            .collect(Collectors.toMap(StaffMember::name, Function.identity(), (a, b) -> a));
    List<String> wrong = new ArrayList<>();
    for (OfficeTruth.Person person : truth.people) {
      StaffMember member = byName.get(person.name());
      if (member == null) {
        member = byName.get(traditional(person.name(), byName));
      }
      assertThat(member).as("%s among %s", person.name(), byName.keySet()).isNotNull();
      Map<String, String> is =
          Map.of(
              "SCHOOL", district.getSchool(member.schoolId()).name(),
              "GENDER", member.gender().name(),
              "BIRTH", member.birthDate().toString().substring(0, 7),
              "POSITION", member.position().name(),
              "SUBJECT", String.valueOf(member.subject()),
              "HONOR", member.honor().name(),
              "TITLE", String.valueOf(member.title()),
              "AT_SCHOOL_SINCE", member.atSchoolSince().toString().substring(0, 7),
              "HIRED", member.hired().toString().substring(0, 7));
      Map<String, String> should =
          Map.of(
              "SCHOOL", truth.schools.get(person.school()).name(),
              "GENDER", person.gender(),
              "BIRTH", person.birth().toString(),
              "POSITION", person.position(),
              "SUBJECT", person.subject(),
              "HONOR", person.honor(),
              "TITLE", person.title(),
              "AT_SCHOOL_SINCE", person.since().toString(),
              "HIRED", person.hired().toString());
      should.forEach(
          (field, value) -> {
            boolean vague =
                hand.vague.contains(person.name() + "/" + field) && answers.hasAsked(field);
            if (!value.equals(is.get(field)) && !vague) {
              wrong.add(person.name() + " " + field + ": " + is.get(field) + ", not " + value);
            }
          });
    }
    assertThat(wrong).isEmpty();
    assertThat(district.staff()).hasSize(truth.people.size());
  }

  /** The name in traditional characters, where a roster has those. */
  private static String traditional(String name, Map<String, StaffMember> byName) {
    return byName.keySet().stream()
        .filter(other -> OfficeSpelling.normal(other).equals(name))
        .findFirst()
        .orElse("");
  }

  private void checkFindsItWhole(District district) throws IOException {
    Path lists = folder.resolve("lists");
    DatasetWriter.write(district, lists, DatasetStyle.CHINESE);
    assertThat(DatasetReader.read(lists).problems())
        .filteredOn(problem -> problem.isError())
        .isEmpty();
  }

  /** No number of a citizen, nor most of one, stands in what is written or told. */
  private void nothingPrivate(OfficeTruth truth, IntakeResult result) throws IOException {
    StringBuilder all = new StringBuilder(RecipeFile.write(result, Language.ZH));
    Stream.of(result.notes(), result.problems())
        .flatMap(List::stream)
        .map(message -> ((Named) message).in(Language.EN))
        .forEach(all::append);
    try (Stream<Path> lists = Files.list(folder.resolve("lists"))) {
      for (Path file : lists.toList()) {
        all.append(Files.readString(file));
      }
    }
    for (OfficeTruth.Person person : truth.people) {
      assertThat(all)
          .doesNotContain(person.idNumber().substring(6, 14))
          .doesNotContain(person.idNumber().substring(12))
          .doesNotContain("1390000%04d".formatted(person.serial()));
    }
  }

  private void nextYear(
      Case office, OfficeTruth truth, OfficeHand hand, OfficeAnswers answers, IntakeResult first)
      throws Exception {
    byte[] recipe = RecipeFile.write(first, Language.ZH).getBytes(StandardCharsets.UTF_8);
    OfficeTruth next = truth.nextYear(office.seed);
    Path second = Files.createDirectory(folder.resolve("second"));
    // The same office writes the same words.
    List<Path> files = new OfficeLayouts(next, hand, second).write(office.layout);
    OfficeAnswers again = new OfficeAnswers(hand);
    IntakeResult result = importAll(files, RecipeFile.read(recipe), again);
    holds(next, result.district().orElseThrow(), hand, answers);
    Map<String, String> before =
        first.district().orElseThrow().staff().stream()
            .collect(Collectors.toMap(StaffMember::name, StaffMember::id));
    for (StaffMember member : result.district().orElseThrow().staff()) {
      boolean vague =
          hand.vague.contains(member.name() + "/BIRTH")
              || hand.vague.contains(member.name() + "/HIRED");
      if (before.containsKey(member.name()) && !vague) {
        assertThat(member.id()).isEqualTo(before.get(member.name()));
      }
    }
    assertThat(result.district().orElseThrow().schools())
        .isEqualTo(first.district().orElseThrow().schools());
    // Only words that nobody had written before are asked about.
    assertThat(again.asked).noneMatch(answers.asked::contains);
  }
}
