package org.lungang.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.Reading;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyWriter;
import org.lungang.project.BasePlan;
import org.lungang.project.DistrictLists;
import org.lungang.project.NewPlan;
import org.lungang.project.Planning;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.Finding;
import org.lungang.staffing.Findings;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomTownships;

/**
 * Sound files of every kind, of which one is exchanged for a fuzzed one. Each is made when it is
 * first asked for, and kept: what does not change is not read again.
 */
final class FuzzedFiles {

  /**
   * Of {@link RandomTownships}: the first from here on in whose plan people are posted and travel.
   */
  private static final long FIRST_SEED = 1;

  /** Every table, by its file; as few rows as give each column a value. */
  final Map<String, byte[]> tables;

  /** The tables without which there is no district. */
  final Map<String, byte[]> required;

  /** The parts of a workbook with the required tables. */
  final Map<String, byte[]> workbook;

  /** The lists as they are read, and a policy: what only works with what was read. */
  final Reading whole;

  final District district;

  final Policy policy = PolicyReader.shipped("standard");

  private final Path folder;
  private final Path scratch;
  private final boolean thorough;
  private final Map<String, String> changed = new TreeMap<>();
  private @Nullable Path lists;
  private @Nullable Path plan;
  private @Nullable BasePlan base;
  private @Nullable Staffing staffing;

  /**
   * @param folder an empty one, best in memory
   * @param thorough whether everything is done with every file; else what takes long is done with
   *     some of them only, so that many more are read
   */
  FuzzedFiles(Path folder, boolean thorough) throws IOException {
    this.folder = folder;
    this.thorough = thorough;
    scratch = Files.createDirectory(folder.resolve("scratch"));
    tables = Collections.unmodifiableMap(SmallLists.files());
    required = new TreeMap<>(tables);
    required.keySet().removeIf(name -> !Table.find(Path.of(name)).orElseThrow().isRequired());
    whole = DatasetReader.read(tables);
    district = Objects.requireNonNull(whole.district());
    workbook = SmallWorkbook.parts(sheets());
  }

  private Map<String, String> sheets() {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (Table table : Table.values()) {
      if (table.isRequired()) {
        byte[] bytes = tables.get(table.fileName(Language.EN));
        sheets.put(table.in(Language.EN), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return sheets;
  }

  /** Whether something that takes long is done with these bytes: with one file in so many. */
  boolean also(int oneIn, byte[] bytes) {
    return thorough || Math.floorMod(Arrays.hashCode(bytes), oneIn) == 0;
  }

  /** The folder of the lists. */
  Path lists() throws IOException {
    Path made = lists;
    if (made == null) {
      made = Files.createDirectory(folder.resolve("lists"));
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        Files.write(made.resolve(table.getKey()), table.getValue());
      }
      lists = made;
    }
    return made;
  }

  /** The folder of a plan in which people are posted and travel. */
  Path plan() throws IOException {
    Path made = plan;
    for (long seed = FIRST_SEED; made == null; seed++) {
      made = planOf(RandomTownships.make(seed), folder.resolve("township-" + seed));
    }
    plan = made;
    return made;
  }

  private @Nullable Path planOf(Staffing made, Path data) throws IOException {
    District readable = RandomDistricts.readable(made.district());
    Staffing facts = Staffing.of(readable, made.policy(), made.year());
    if (!isReadable(made.policy())
        || Findings.of(facts).stream().anyMatch(Finding::error)
        || facts.visiting().isEmpty()) {
      return null;
    }
    DatasetWriter.write(readable, data, DatasetStyle.ENGLISH);
    DistrictLists.Checked read = DistrictLists.read(data).requireSound(made.policy(), made.year());
    NewPlan found = new Planning(read, new SearchOptions(null, 5L, 0, 1), step -> {}).run();
    if (found.result().plan().visits().isEmpty() || found.result().plan().size() == 0) {
      return null;
    }
    Path written = folder.resolve("plan");
    found.write(written, false, Language.EN, note -> {});
    return written;
  }

  private static boolean isReadable(Policy policy) {
    byte[] yaml = PolicyWriter.toYaml(policy).getBytes(StandardCharsets.UTF_8);
    return PolicyReader.read("policy.yaml", yaml).policy() != null;
  }

  /** That plan, to start from. */
  BasePlan base() throws IOException {
    BasePlan opened = base;
    if (opened == null) {
      opened = BasePlan.open(plan(), null, note -> {});
      base = opened;
    }
    return opened;
  }

  /** The facts that it was made from. */
  Staffing staffing() throws IOException {
    Staffing made = staffing;
    if (made == null) {
      BasePlan opened = base();
      made =
          Staffing.of(opened.lists().district(), opened.policy(), opened.history().latest().year());
      staffing = made;
    }
    return made;
  }

  /** That plan's postings beside its visits, one of the two with these bytes, without the rest. */
  Path planWith(String name, byte[] bytes) throws IOException {
    Path edited = folder.resolve("edited");
    if (!Files.exists(edited)) {
      Files.createDirectory(edited);
      for (String each : List.of("plan.csv", "itinerant.csv")) {
        Files.copy(plan().resolve(each), edited.resolve(each));
      }
    }
    String before = changed.put("edited", name);
    if (before != null && !before.equals(name)) {
      Files.write(edited.resolve(before), Files.readAllBytes(plan().resolve(before)));
    }
    Files.write(edited.resolve(name), bytes);
    return edited.resolve("plan.csv");
  }

  /** A file with these bytes, of no folder that means anything. */
  Path file(String name, byte[] bytes) throws IOException {
    return Files.write(scratch.resolve(name), bytes);
  }

  /** The workbook with one part exchanged, not compressed. */
  byte[] workbookWith(String part, byte[] content) throws IOException {
    return SmallWorkbook.archive(workbook, part, content);
  }

  /** The names of the parts in their order. */
  List<String> parts() {
    return new ArrayList<>(workbook.keySet());
  }
}
