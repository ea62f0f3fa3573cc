package org.lungang.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lungang.compare.Amendment;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.MarkedWorkbook;
import org.lungang.dataset.PinFile;
import org.lungang.dataset.Reading;
import org.lungang.dataset.UnmarkableException;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.days.DaysFileReader;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.district.District;
import org.lungang.district.Position;
import org.lungang.intake.Intake;
import org.lungang.intake.Recipe;
import org.lungang.intake.RecipeFile;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;
import org.lungang.policy.PolicyWriter;
import org.lungang.project.BasePlan;
import org.lungang.project.OpenedPlan;
import org.lungang.project.ProjectFailure;
import org.lungang.project.ScoredPlan;
import org.lungang.report.HistoryJson;
import org.lungang.staffing.Staffing;

/**
 * Everything that reads what people give the program. Whatever the bytes, it ends with a result or
 * with problems in words: any other exception is a defect.
 */
enum Reader {
  /** A table of a folder; the first byte says which. */
  TABLE {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      Table table = Table.values()[Math.floorMod(first(bytes), Table.values().length)];
      Path file = files.lists.resolve(table.fileName(Language.EN));
      byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
      try {
        Files.write(file, rest(bytes));
        check(files, files.lists, bytes);
      } finally {
        if (before == null) {
          Files.deleteIfExists(file);
        } else {
          Files.write(file, before);
        }
      }
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) throws IOException {
      Map<String, byte[]> seeds = new TreeMap<>();
      for (Table table : Table.values()) {
        Path file = files.lists.resolve(table.fileName(Language.EN));
        if (Files.exists(file)) {
          seeds.put(table.name(), with(table.ordinal(), Files.readAllBytes(file)));
        }
      }
      return seeds;
    }
  },

  /** A part of a workbook; the first byte says which. */
  WORKBOOK {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      List<String> parts = files.parts();
      String part = parts.get(Math.floorMod(first(bytes), parts.size()));
      Path file = files.file("lists.xlsx", files.workbookWith(part, rest(bytes)));
      check(files, file, bytes);
      if (files.also(4, bytes)) {
        Intake.read(List.of(file), Recipe.empty());
        PlanFileReader.read(file);
        DaysFileReader.read(file, START);
      }
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) {
      Map<String, byte[]> seeds = new TreeMap<>();
      List<String> parts = files.parts();
      for (int i = 0; i < parts.size(); i++) {
        seeds.put(parts.get(i).replace('/', '-'), with(i, files.workbook.get(parts.get(i))));
      }
      return seeds;
    }
  },

  /** A workbook as it lies on a disk. */
  ARCHIVE {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      check(files, files.file("archive.xlsx", bytes), bytes);
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) throws IOException {
      return Map.of("whole", files.workbookWith("", new byte[0]));
    }
  },

  /** A roster of an office's own. */
  ROSTER {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      Intake.read(List.of(files.file("roster.csv", bytes)), Recipe.empty());
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) {
      return Map.of(
          "roster",
          utf8(
              """
              第一中学2026年教师花名册,,,,,,
              序号,姓名,性别,出生年月,职称,任教学科,参加工作时间
              1,王芳,女,1980.05,中小学一级教师,数学,2001.9
              2,李强,男,1975-01-31,高级教师,语文,1998年9月
              合计,2人,,,,,
              """),
          "service",
          utf8(
              """
              姓名,身份证号,单位,起止时间,学科
              王芳,110101198005010022,第一小学,2005.09-2010.08,数学
              李强,110101197501310017,第二小学,2015.09至今,语文
              """));
    }
  },

  /** The answers of an earlier import. */
  RECIPE {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      try {
        Recipe recipe = RecipeFile.read(bytes);
        Path roster = files.file("roster.csv", ROSTER.seeds(files).get("roster"));
        RecipeFile.write(Intake.read(List.of(roster), recipe), Language.ZH);
      } catch (RecipeFile.NoRecipe e) {
        told(e.wrong().in(Language.ZH));
      }
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) throws IOException {
      Path roster = files.file("roster.csv", ROSTER.seeds(files).get("roster"));
      return Map.of(
          "recipe",
          utf8(RecipeFile.write(Intake.read(List.of(roster), Recipe.empty()), Language.EN)));
    }
  },

  /** A policy of the user's own. */
  POLICY {
    @Override
    void read(FuzzedFiles files, byte[] bytes) {
      PolicyReading reading = PolicyReader.read("own.yaml", bytes);
      reading.problems().forEach(problem -> told(problem.what().in(Language.ZH)));
      Policy policy = reading.policy();
      if (policy != null) {
        told(PolicyWriter.toYaml(policy));
        Staffing.of(Objects.requireNonNull(files.whole.district()), policy, 2026);
      }
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) throws IOException {
      Map<String, byte[]> seeds = new TreeMap<>();
      seeds.put(
          "own",
          utf8(
              """
              id: own
              extends: standard
              term_years: 2
              eligible_years: 6
              quotas: {teachers: {share: 15%, group_types: TIGHT, floors: [{who: {backbone: true}, share: 20%}]}}
              flows: {TIGHT: {down: {way: LEAD_TO_MEMBER, kind: 支教}}}
              """));
      seeds.put("whole", Files.readAllBytes(files.plan().resolve("policy.yaml")));
      return seeds;
    }
  },

  /** What is to change, for whatif and replan. */
  SCENARIO {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      Path file = files.file("scenario.yaml", bytes);
      files.base().changed(List.of(BasePlan.amendment(Amendment.Kind.SCENARIO, file)));
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) {
      return Map.of(
          "scenario",
          utf8(
              """
              name: three changes
              note: for the meeting
              policy: {term_years: 2, quotas: {teachers: {share: 20%}}}
              pins: [{staff_id: T100, decision: STAY}]
              staff: {change: [{staff_id: T101, name: 王芳}], remove: [{staff_id: T102}]}
              groups: {move: [{school_id: S1, to: G1}]}
              """));
    }
  },

  /** Objections to a published plan. */
  PINS {
    @Override
    void read(FuzzedFiles files, byte[] bytes) {
      PinFile pins = PinFile.read("pins.csv", bytes, 1);
      pins.problems().forEach(problem -> told(problem.in(Language.EN)));
      DatasetReader.withPins(files.whole, pins.edits())
          .problems()
          .forEach(problem -> told(problem.in(Language.ZH)));
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) throws IOException {
      return Map.of("pins", Files.readAllBytes(files.lists.resolve("pins.csv")));
    }
  },

  /** Days off. */
  DAYS {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      DaysFileReader.read(files.file("days.csv", bytes), START)
          .problems()
          .forEach(problem -> told(problem.in(Language.ZH)));
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) {
      return Map.of(
          "days",
          utf8("first,last,kind,note\n2026-10-01,2026-10-07,OFF,国庆\n2026-10-10,,SCHOOL,\n"));
    }
  },

  /** A plan changed by hand. */
  PLAN {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      score(files, "plan.csv", bytes);
      openWith(files, "plan.csv", bytes);
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) throws IOException {
      return Map.of("plan", Files.readAllBytes(files.plan().resolve("plan.csv")));
    }
  },

  /** Who travels to teach, changed by hand. */
  VISITS {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      score(files, "itinerant.csv", bytes);
      openWith(files, "itinerant.csv", bytes);
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) throws IOException {
      return Map.of("visits", Files.readAllBytes(files.plan().resolve("itinerant.csv")));
    }
  },

  /** The life of a plan. */
  HISTORY {
    @Override
    void read(FuzzedFiles files, byte[] bytes) throws IOException {
      HistoryJson.read(bytes).ifPresent(history -> told(history.toString()));
      openWith(files, "history.json", bytes);
    }

    @Override
    Map<String, byte[]> seeds(FuzzedFiles files) throws IOException {
      return Map.of("history", Files.readAllBytes(files.plan().resolve("history.json")));
    }
  };

  private static final LocalDate START = LocalDate.of(2026, 9, 1);

  /**
   * Reads a file.
   *
   * @throws IOException if the disk fails
   */
  abstract void read(FuzzedFiles files, byte[] bytes) throws IOException;

  /** Sound files to begin with. */
  abstract Map<String, byte[]> seeds(FuzzedFiles files) throws IOException;

  /** Reads a file; that something is wrong with it is in order. */
  final void fuzz(FuzzedFiles files, byte[] bytes) throws IOException {
    try {
      read(files, bytes);
    } catch (ProjectFailure e) {
      e.problems().forEach(problem -> told(problem.in(Language.ZH)));
      e.sentences().forEach(sentence -> told(sentence.in(Language.EN)));
    }
  }

  /** What {@code check --marked} and what follows does. */
  private static void check(FuzzedFiles files, Path lists, byte[] bytes) throws IOException {
    Reading reading = DatasetReader.read(lists);
    reading.problems().forEach(problem -> told(problem.in(Language.ZH)));
    if (files.also(16, bytes)) {
      try {
        MarkedWorkbook.of(lists, reading.problems(), Language.EN);
      } catch (UnmarkableException e) {
        told(e.message().in(Language.ZH));
      } catch (IOException e) {
        // An archive that cannot be unpacked: that it cannot be marked is said.
        told(String.valueOf(e.getMessage()));
      }
    }
    District district = reading.district();
    if (district != null) {
      Staffing.of(district, files.policy, 2026);
    }
  }

  /** What score does with a plan of which one file is changed. */
  private static void score(FuzzedFiles files, String name, byte[] bytes) throws IOException {
    try {
      ScoredPlan.read(files.staffing(), files.planWith(name, bytes));
    } catch (ProjectFailure e) {
      e.problems().forEach(problem -> told(problem.in(Language.ZH)));
      e.sentences().forEach(sentence -> told(sentence.in(Language.EN)));
    }
  }

  /** What compare, explain and what changes a plan do with its folder. */
  private static void openWith(FuzzedFiles files, String name, byte[] bytes) throws IOException {
    if (!files.also(64, bytes)) {
      return;
    }
    Path file = files.plan().resolve(name);
    byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
    try {
      Files.write(file, bytes);
      try {
        OpenedPlan.open(files.plan(), null, note -> told(note.in(Language.ZH)));
      } catch (ProjectFailure e) {
        e.sentences().forEach(sentence -> told(sentence.in(Language.EN)));
      }
      BasePlan.open(files.plan(), null, note -> told(note.in(Language.ZH)))
          .variant(Position.TEACHER);
    } finally {
      if (before == null) {
        Files.deleteIfExists(file);
      } else {
        Files.write(file, before);
      }
    }
  }

  private static int first(byte[] bytes) {
    return bytes.length == 0 ? 0 : bytes[0];
  }

  private static byte[] rest(byte[] bytes) {
    return bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
  }

  private static byte[] with(int first, byte[] rest) {
    byte[] bytes = new byte[rest.length + 1];
    bytes[0] = (byte) first;
    System.arraycopy(rest, 0, bytes, 1, rest.length);
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Every message can be put into words. */
  private static void told(String text) {
    if (text.isEmpty()) {
      throw new IllegalStateException("A message says nothing.");
    }
  }

  /** The name of the folder of its seeds. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
