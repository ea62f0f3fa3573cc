package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.DatasetReader;
import org.lungang.district.Circumstance;
import org.lungang.district.Coordinates;
import org.lungang.district.District;
import org.lungang.district.Honor;
import org.lungang.district.StaffMember;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import org.lungang.language.Code;

/** What is private is planted all over a district's lists, and nothing of it is published. */
class PublishCommandTest {

  @TempDir private static Path folder;
  private static Path data;
  private static Path plan;
  private static District district;

  @BeforeAll
  static void planWithSecrets() throws IOException {
    data = folder.resolve("data");
    plan = folder.resolve("plan");
    CommandRun.generate(data);
    plant();
    district = DatasetReader.read(data).district();
    CommandRun run =
        CommandRun.of(
            "plan",
            data.toString(),
            "--policy",
            "xx-county-2023",
            "--steps",
            "20",
            "--out",
            plan.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  /** Ids that are found again, a column that nobody asked for, and a note to a pin. */
  private static void plant() throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        Files.writeString(file, Files.readString(file).replaceAll("\\bT(\\d{5})\\b", "SECRETID$1"));
      }
    }
    Path staff = data.resolve("staff.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(staff));
    for (int i = 0; i < lines.size(); i++) {
      lines.set(i, lines.get(i) + (i == 0 ? ",identity_card" : ",SECRETCARD" + i));
    }
    Files.write(staff, lines);
    String somebody = DatasetReader.read(data).district().staff().get(0).id();
    Files.writeString(
        data.resolve("pins.csv"),
        "staff_id,decision,school_id,note\n" + somebody + ",STAY,,SECRETNOTE\n");
  }

  /** Everything about people that a public list must not show, as files would write it. */
  private static Set<String> secrets() {
    Set<String> secrets = new TreeSet<>(Set.of("SECRET"));
    List<Code> codes = new ArrayList<>();
    codes.addAll(Arrays.asList(Circumstance.values()));
    codes.addAll(Arrays.asList(Willingness.values()));
    codes.addAll(Arrays.asList(Title.values()));
    codes.addAll(Arrays.asList(Honor.values()));
    for (Code code : codes) {
      if (code != Honor.NONE) {
        secrets.add(code.name());
        secrets.addAll(code.chinese());
      }
    }
    for (StaffMember member : district.staff()) {
      secrets.add(member.birthDate().toString());
      secrets.add(member.atSchoolSince().toString());
      Coordinates home = member.home();
      if (home != null) {
        secrets.add(home.latitude() + "");
        secrets.add(home.longitude() + "");
      }
    }
    district.schools().forEach(school -> secrets.add(school.id()));
    district.groups().forEach(group -> secrets.add(group.id()));
    return secrets;
  }

  private static CommandRun publish(String language, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "publish",
                plan.toString(),
                "--objection-period",
                "7 days",
                "--contact",
                "office",
                "--out",
                out.toString(),
                "--lang",
                language));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void nothingThatIsPrivateIsPublished() throws IOException {
    Set<String> secrets = secrets();
    assertThat(secrets).hasSizeGreaterThan(100);
    for (String language : List.of("en", "zh")) {
      for (String mask : List.of("", "--mask")) {
        Path out = folder.resolve("out-" + language + mask);
        CommandRun run = mask.isEmpty() ? publish(language, out) : publish(language, out, mask);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).doesNotContain("SECRET");
        for (String text : texts(out)) {
          assertThat(text).doesNotContain(secrets.toArray(String[]::new));
          assertThat(text).doesNotContainPattern("19[4-9]\\d[-年.]");
        }
      }
    }
  }

  @Test
  void theListOfThisTestWouldFindWhatIsPrivateInThePlanItself() throws IOException {
    // Otherwise the test above could not fail.
    String planCsv = Files.readString(plan.resolve("plan.csv"));
    assertThat(planCsv).contains("SECRETID");
    assertThat(Files.readString(plan.resolve("exempt.csv"))).contains("SECRETID");
    assertThat(Files.readString(data.resolve("staff.csv"))).contains("SECRETCARD1");
  }

  @Test
  void masksHideEveryName() throws IOException {
    Path out = folder.resolve("masked");
    assertThat(publish("zh", out, "--mask").exitCode()).isZero();
    String[] names =
        district.staff().stream()
            .map(StaffMember::name)
            .filter(name -> name.length() > 2)
            .toArray(String[]::new);
    for (String text : texts(out)) {
      assertThat(text).doesNotContain(names);
    }
  }

  @Test
  void theFilesLieApartFromWhatIsInternalAndTheStateIsLeftToTheUser() throws IOException {
    CommandRun run =
        CommandRun.of("publish", plan.toString(), "--objection-period", "7", "--contact", "office");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err()).contains("lungang mark " + plan + " published");
    try (Stream<Path> files = Files.list(plan.resolve("public"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("public-list.csv", "public-list.html", "public-list.xlsx");
    }
    assertThat(Files.readString(plan.resolve("history.json"))).doesNotContain("PUBLISHED");
  }

  @Test
  void aPeriodWithoutTextIsRefused() {
    CommandRun run =
        CommandRun.of("publish", plan.toString(), "--objection-period", " ", "--contact", "x");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--objection-period");
  }

  /** Every file as text; of a workbook each part of its archive. */
  private static List<String> texts(Path out) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        if (file.toString().endsWith(".xlsx")) {
          try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
              if (!entry.getName().endsWith("styles.xml")) {
                try (InputStream in = zip.getInputStream(entry)) {
                  texts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
              }
            }
          }
        } else {
          texts.add(Files.readString(file));
        }
      }
    }
    assertThat(texts).hasSizeGreaterThan(5);
    return texts;
  }
}
