package org.lungang.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.MarkedWorkbook;
import org.lungang.dataset.PinFile;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.Reading;
import org.lungang.dataset.UnmarkableException;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.days.DaysFileReader;
import org.lungang.district.District;
import org.lungang.intake.Intake;
import org.lungang.intake.Recipe;
import org.lungang.intake.RecipeFile;
import org.lungang.language.Language;
import org.lungang.project.EnrolmentFile;
import org.lungang.staffing.Staffing;

/** Reads fuzzed tables of people, schools and days. */
final class ListReaders {

  static final LocalDate START = LocalDate.of(2026, 9, 1);

  private static final String ROSTER =
      """
      第一中学2026年教师花名册,,,,,,
      序号,姓名,性别,出生年月,职称,任教学科,参加工作时间
      1,王芳,女,1980.05,中小学一级教师,数学,2001.9
      2,李强,男,1975-01-31,高级教师,语文,1998年9月
      合计,2人,,,,,
      """;

  private ListReaders() {}

  /** A table among those that there must be; now and then in a folder of all, to be marked. */
  static void table(FuzzedFiles files, byte[] bytes) throws IOException {
    Table table = Table.values()[Math.floorMod(first(bytes), Table.values().length)];
    String name = table.fileName(Language.EN);
    Map<String, byte[]> read = new TreeMap<>(files.required);
    read.put(name, rest(bytes));
    checked(files, DatasetReader.read(read));
    if (files.also(4, bytes)) {
      RawTable.parse(table, rest(bytes)).ifPresent(RawTable::toCsv);
    }
    if (files.also(128, bytes)) {
      Path file = files.lists().resolve(name);
      try {
        Files.write(file, rest(bytes));
        Reading reading = DatasetReader.read(files.lists());
        checked(files, reading);
        marked(files.lists(), reading);
      } finally {
        Files.write(file, files.tables.getOrDefault(name, new byte[0]));
      }
    }
  }

  static Map<String, byte[]> tables() {
    Map<String, byte[]> seeds = new TreeMap<>();
    Map<String, byte[]> tables = SmallLists.files();
    for (Table table : Table.values()) {
      byte[] file = tables.get(table.fileName(Language.EN));
      seeds.put(table.name(), with(table.ordinal(), file));
    }
    return seeds;
  }

  /** What follows where lists were read. */
  static void checked(FuzzedFiles files, Reading reading) {
    Told.all(reading.problems());
    District district = reading.district();
    if (district != null) {
      Staffing.of(district, files.policy, START.getYear());
    }
  }

  /** What {@code check --marked} does. */
  static void marked(Path lists, Reading reading) {
    try {
      MarkedWorkbook.of(lists, reading.problems(), Language.EN);
    } catch (UnmarkableException e) {
      Told.one(e.message());
    } catch (IOException e) {
      // An archive that cannot be unpacked: that it cannot be marked is said.
      Told.text(String.valueOf(e.getMessage()));
    }
  }

  static void roster(FuzzedFiles files, byte[] bytes) throws IOException {
    Intake.read(List.of(files.file("roster.csv", bytes)), Recipe.empty());
  }

  static Map<String, byte[]> rosters() {
    return Map.of(
        "roster",
        utf8(ROSTER),
        "service",
        utf8(
            """
            姓名,身份证号,单位,起止时间,学科
            王芳,110101198005010022,第一小学,2005.09-2010.08,数学
            李强,110101197501310017,第二小学,2015.09至今,语文
            """));
  }

  static void recipe(FuzzedFiles files, byte[] bytes) throws IOException {
    try {
      Recipe recipe = RecipeFile.read(bytes);
      Path roster = files.file("roster.csv", utf8(ROSTER));
      RecipeFile.write(Intake.read(List.of(roster), recipe), Language.ZH);
    } catch (RecipeFile.NoRecipe e) {
      Told.one(e.wrong());
    }
  }

  static Map<String, byte[]> recipes(FuzzedFiles files) throws IOException {
    Path roster = files.file("roster.csv", utf8(ROSTER));
    String recipe = RecipeFile.write(Intake.read(List.of(roster), Recipe.empty()), Language.EN);
    return Map.of("recipe", utf8(recipe));
  }

  static void pins(FuzzedFiles files, byte[] bytes) {
    PinFile pins = PinFile.read("pins.csv", bytes, 1);
    Told.all(pins.problems());
    Told.all(DatasetReader.withPins(files.whole, pins.edits()).problems());
  }

  static Map<String, byte[]> pins() {
    return Map.of("pins", SmallLists.files().get("pins.csv"));
  }

  static void days(FuzzedFiles files, byte[] bytes) throws IOException {
    Told.all(DaysFileReader.read(files.file("days.csv", bytes), START).problems());
  }

  static Map<String, byte[]> days() {
    return Map.of(
        "days", utf8("first,last,kind,note\n2026-10-01,2026-10-07,OFF,国庆\n2026-10-10,,SCHOOL,\n"));
  }

  static void enrolment(FuzzedFiles files, byte[] bytes) throws IOException {
    Path file = files.file("enrolment.csv", bytes);
    EnrolmentFile.read(file, files.district, START.getYear(), Told::one);
  }

  static Map<String, byte[]> enrolments() {
    return Map.of("enrolment", utf8("school_id,2026,2027,2028\nS01,900,910,920\nS02,120,,100\n"));
  }

  static int first(byte[] bytes) {
    return bytes.length == 0 ? 0 : bytes[0];
  }

  static byte[] rest(byte[] bytes) {
    return bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
  }

  static byte[] with(int first, byte[] rest) {
    byte[] bytes = new byte[rest.length + 1];
    bytes[0] = (byte) first;
    System.arraycopy(rest, 0, bytes, 1, rest.length);
    return bytes;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
