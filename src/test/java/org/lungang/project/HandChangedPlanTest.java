package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.compare.Amendment;
import org.lungang.compare.PostingKey;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.sheet.Problem;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.LibreOffice;

/** A plan's folder that somebody changed by hand is understood by every command that reads it. */
class HandChangedPlanTest {

  @TempDir private static Path folder;
  private static Path data;
  private static Path made;
  private static Staffing staffing;
  private static NewPlan planned;

  private final List<Named> notes = new ArrayList<>();

  @BeforeAll
  static void plan() throws IOException {
    data = folder.resolve("data");
    DatasetWriter.write(
        Generator.generate(Shape.of("xx-county"), 1, 0.1), data, DatasetStyle.ENGLISH);
    DistrictLists.Checked checked =
        DistrictLists.read(data)
            .requireSound(Policies.read("xx-county-2023"), Generator.plannedYear());
    staffing = checked.staffing();
    made = folder.resolve("made");
    planned = new Planning(checked, new SearchOptions(null, 20L, 0, 2), one -> {}).run();
    planned.write(made, false, Language.ZH, note -> {});
  }

  private List<String> notes() {
    return notes.stream().map(note -> note.in(Language.EN)).toList();
  }

  /** A copy of the plan's folder. */
  private static Path copy(String name) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(name));
    for (String file :
        List.of("plan.csv", "plan.json", "plan.xlsx", "policy.yaml", "history.json")) {
      Files.copy(made.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  /** Changes every row of a plan file by the names of its columns; null takes a row away. */
  private static void change(Path file, UnaryOperator<Map<String, String>> change)
      throws IOException {
    String text = Files.readString(file).replace("\uFEFF", "");
    StringBuilder changed = new StringBuilder();
    try (CSVParser parser =
            CSVParser.parse(
                new StringReader(text),
                CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get());
        CSVPrinter printer = new CSVPrinter(changed, CSVFormat.DEFAULT)) {
      printer.printRecord(parser.getHeaderNames());
      for (CSVRecord record : parser) {
        Map<String, String> row = change.apply(new TreeMap<>(record.toMap()));
        if (row != null) {
          printer.printRecord(parser.getHeaderNames().stream().map(row::get).toList());
        }
      }
    }
    Files.writeString(file, changed);
  }

  /** Somebody in the plan, and who could go there instead by the same flow and does not. */
  private record Swap(PossiblePosting old, PossiblePosting other) {}

  private static Swap swap() {
    for (PossiblePosting old : planned.result().plan().postings()) {
      for (PossiblePosting other : staffing.postings()) {
        if (other.group().equals(old.group())
            && other.flow().equals(old.flow())
            && other.hostSchoolId().equals(old.hostSchoolId())
            && !other.homeSchoolId().equals(old.homeSchoolId())
            && planned.result().plan().findPosting(other.staffId()).isEmpty()) {
          return new Swap(old, other);
        }
      }
    }
    throw new AssertionError("Nobody can go in the place of anybody.");
  }

  private static Map<String, PostingKey> expected(Swap swap) {
    Map<String, PostingKey> keys = new TreeMap<>();
    planned
        .result()
        .plan()
        .postings()
        .forEach(posting -> keys.put(posting.staffId(), PostingKey.of(posting)));
    keys.remove(swap.old().staffId());
    keys.put(swap.other().staffId(), PostingKey.of(swap.other()));
    return keys;
  }

  private static Map<String, PostingKey> keys(OpenedPlan opened) {
    Map<String, PostingKey> keys = new TreeMap<>();
    opened.plan().postings().forEach(one -> keys.put(one.staffId(), PostingKey.of(one)));
    return keys;
  }

  @Test
  void whoeverIsWrittenInThePlaceOfAnotherGoesByNameAloneOrByNumberAlone() throws IOException {
    Swap swap = swap();
    for (String column : List.of("姓名", "教职工编号")) {
      Path copy = copy("swap-" + column);
      change(
          copy.resolve("plan.csv"),
          row -> {
            if (row.get("教职工编号").equals(swap.old().staffId())) {
              row.put(
                  column,
                  column.equals("姓名")
                      ? swap.other().standing().member().name()
                      : swap.other().staffId());
            }
            return row;
          });
      notes.clear();
      assertThat(keys(OpenedPlan.open(copy, null, notes::add))).isEqualTo(expected(swap));
      assertThat(notes()).hasSize(2);
      assertThat(notes().get(0))
          .contains("is read as", swap.other().staffId(), swap.old().staffId());
      notes.clear();
      assertThat(BasePlan.open(copy, null, notes::add).published()).isEqualTo(expected(swap));
      assertThat(notes()).hasSize(2);
      assertThat(
              ScoredPlan.read(staffing, copy.resolve("plan.csv"))
                  .plan()
                  .findPosting(swap.other().staffId()))
          .isPresent();
    }
  }

  @Test
  void aWorkbookIsUnderstoodToo() throws IOException, InterruptedException {
    LibreOffice.require();
    Path copy = copy("workbook");
    Path csv = Files.createDirectory(copy.resolve("csv"));
    // As an office program saves it, with what it makes of every cell.
    LibreOffice.convert(copy.resolve("plan.xlsx"), "xlsx", csv, folder);
    notes.clear();
    ScoredPlan saved = ScoredPlan.read(staffing, csv.resolve("plan.xlsx"));
    assertThat(saved.problems()).isEmpty();
    assertThat(saved.score()).isEqualTo(planned.result().score());
    Path sheet = saved(copy, csv);
    Swap swap = swap();
    String text = Files.readString(sheet);
    String oldName = swap.old().standing().member().name();
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = 0;
    while (!lines.get(at).contains(swap.old().staffId())) {
      at++;
    }
    lines.set(at, lines.get(at).replace(oldName, swap.other().standing().member().name()));
    Files.write(copy.resolve("hand.csv"), lines, Charset.forName("GB18030"));
    assertThat(keys(OpenedPlan.open(copy.resolve("hand.csv"), null, notes::add)))
        .isEqualTo(expected(swap));
  }

  @Test
  void aPlanFileCanBeReplannedAndAChangedWorkbookThatIsNotReadIsTold() throws IOException {
    Swap swap = swap();
    Path copy = copy("changed-workbook");
    Path workbook = copy.resolve("plan.xlsx");
    rename(
        workbook, swap.old().standing().member().name(), swap.other().standing().member().name());
    // As long as it takes to change it by hand.
    Files.setLastModifiedTime(workbook, FileTime.from(Instant.now().plusSeconds(60)));
    Map<String, PostingKey> published = BasePlan.open(made, null, note -> {}).published();
    assertThat(BasePlan.open(copy, null, notes::add).published()).isEqualTo(published);
    assertThat(keys(OpenedPlan.open(copy, null, notes::add))).isEqualTo(published);
    assertThat(notes())
        .hasSize(2)
        .allSatisfy(
            note ->
                assertThat(note)
                    .startsWith(workbook + " was edited after planning and is not read")
                    .contains(copy.resolve("plan.csv").toString()));
    assertThat(notes.get(0).in(Language.ZH)).contains("请用它代替文件夹");
    notes.clear();
    assertThat(BasePlan.open(workbook, null, notes::add).published()).isEqualTo(expected(swap));
    assertThat(keys(OpenedPlan.open(workbook, null, notes::add))).isEqualTo(expected(swap));
    assertThat(notes()).noneMatch(note -> note.contains("is not read"));
    // Saved again without a change, it says the same plan.
    Path saved = copy("saved-workbook");
    Files.setLastModifiedTime(
        saved.resolve("plan.xlsx"), FileTime.from(Instant.now().plusSeconds(60)));
    notes.clear();
    BasePlan.open(saved, null, notes::add);
    OpenedPlan.open(saved, null, notes::add);
    assertThat(notes).isEmpty();
    assertThatThrownBy(() -> FolderHistory.of(workbook))
        .hasMessageContaining("is a file. Name the folder of the plan.");
  }

  /** Writes another name into all sheets of a workbook. */
  private static void rename(Path workbook, String from, String to) throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook));
        ZipOutputStream out = new ZipOutputStream(changed)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.write(text.replace(escaped(from), escaped(to)).getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(workbook, changed.toByteArray());
  }

  private static String escaped(String name) {
    return name.codePoints()
        .mapToObj(sign -> "&#x" + Integer.toHexString(sign) + ";")
        .collect(Collectors.joining("", ">", "<"));
  }

  /** The roster as a table of text. */
  private static Path saved(Path copy, Path to) throws IOException, InterruptedException {
    LibreOffice.convert(
        copy.resolve("plan.xlsx"),
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
        to,
        folder);
    try (var files = Files.list(to)) {
      return files.filter(one -> one.toString().contains("花名册")).findFirst().orElseThrow();
    }
  }

  @Test
  void homeSchoolsThatAreMissingOrWrongAreWorkedOutAgain() throws IOException {
    for (String home : List.of("", "S999")) {
      Path copy = copy("home-" + home);
      change(
          copy.resolve("plan.csv"),
          row -> {
            row.put("派出学校编号", home);
            return row;
          });
      BasePlan base = BasePlan.open(copy, null, notes::add);
      assertThat(base.published()).isEqualTo(BasePlan.open(made, null, note -> {}).published());
      int people = planned.result().plan().size();
      assertThat(notes())
          .last()
          .asString()
          .endsWith(
              ": " + people + " home schools are missing or not as in the plan; recalculated.");
      // Also where the plan as it was made is not there any more.
      Files.delete(copy.resolve("plan.json"));
      assertThat(BasePlan.open(copy, null, notes::add).published()).isEqualTo(base.published());
      assertThat(base.variant(language -> "x").plan().size())
          .isEqualTo(planned.result().plan().size());
    }
  }

  @Test
  void aPolicyThatWasChangedIsToldAndWhatIfHasNothingToCompareWith() throws IOException {
    Path copy = copy("policy");
    Path policy = copy.resolve("policy.yaml");
    String yaml = Files.readString(policy);
    Files.writeString(policy, yaml.replaceFirst("(?m)^max_minutes: \\d+", "max_minutes: 7"));
    assertThat(Files.readString(policy)).isNotEqualTo(yaml);
    BasePlan base = BasePlan.open(copy, null, notes::add);
    assertThat(notes())
        .singleElement()
        .asString()
        .contains("policy.yaml", "is not the policy that the plan was made with");
    assertThat(base.isSame()).isFalse();
    assertThatThrownBy(
            () ->
                WhatIf.of(
                    base, List.of(Amendment.of(Amendment.Kind.SCENARIO, "a.yaml", "name: a\n")), 1))
        .isInstanceOf(ProjectFailure.class)
        .hasMessageContaining("nothing to compare with");
  }

  @Test
  void withOtherListsOnlyWhatWasChangedByHandIsHeldAgainstThem() throws IOException {
    Path lists = folder.resolve("lists");
    DatasetWriter.write(
        Generator.generate(Shape.of("xx-county"), 1, 0.1), lists, DatasetStyle.ENGLISH);
    Swap swap = swap();
    String gone =
        planned.result().plan().postings().stream()
            .map(PossiblePosting::staffId)
            .filter(id -> !id.equals(swap.old().staffId()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    for (String table : List.of("staff.csv", "service.csv", "rotations.csv", "pins.csv")) {
      Path file = lists.resolve(table);
      if (Files.exists(file)) {
        Files.write(
            file, Files.readAllLines(file).stream().filter(row -> !row.contains(gone)).toList());
      }
    }
    Path copy = copy("other-lists");
    change(
        copy.resolve("plan.csv"),
        row -> {
          if (row.get("教职工编号").equals(swap.old().staffId())) {
            row.put("姓名", swap.other().standing().member().name());
          }
          return row;
        });
    BasePlan base = BasePlan.open(copy, lists, notes::add);
    assertThat(base.published()).isEqualTo(expected(swap));
    // A row that was changed to what is not possible is an error with its place.
    change(
        copy.resolve("plan.csv"),
        row -> {
          if (row.get("教职工编号").equals(swap.old().staffId())) {
            row.put("接收学校编号", swap.other().homeSchoolId());
            row.put("接收学校", "");
          }
          return row;
        });
    assertThatThrownBy(() -> BasePlan.open(copy, lists, notes::add))
        .isInstanceOfSatisfying(
            ProjectFailure.class,
            failure -> assertThat(failure.problems()).filteredOn(Problem::isError).hasSize(1));
  }
}
