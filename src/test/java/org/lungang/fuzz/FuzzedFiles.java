package org.lungang.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetTemplate;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.MarkedWorkbook;
import org.lungang.dataset.Reading;
import org.lungang.dataset.SampleDataset;
import org.lungang.dataset.UnmarkableException;
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

/** Sound files of every kind, of which one is exchanged for a fuzzed one. */
final class FuzzedFiles {

  /**
   * Of {@link RandomTownships}: the first from here on in whose plan people are posted and travel.
   */
  private static final long FIRST_SEED = 1;

  /** The folder of a small district's lists. */
  final Path lists;

  /** The parts of a workbook with the same lists, marked, so that it has comments. */
  final Map<String, byte[]> workbook;

  /** The lists as they are read, and a policy: what only works with what was read. */
  final Reading whole;

  final Policy policy = PolicyReader.shipped("standard");

  private final Path folder;
  private final Path scratch;
  private final boolean thorough;
  private final Map<String, byte[]> soundTables = new TreeMap<>();
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
    lists = Files.createDirectory(folder.resolve("lists"));
    scratch = Files.createDirectory(folder.resolve("scratch"));
    Reading reading = new SampleDataset().read(lists);
    Path template =
        Files.write(
            scratch.resolve("whole.xlsx"), DatasetTemplate.of(Language.EN, reading.district()));
    Files.writeString(lists.resolve("needs.csv"), "school_id,subject,required\nS99,MATH,x\n");
    try {
      byte[] marked = MarkedWorkbook.of(lists, DatasetReader.read(lists).problems(), Language.EN);
      workbook = parts(marked);
    } catch (UnmarkableException e) {
      throw new IllegalStateException(e);
    }
    whole = new SampleDataset().read(lists);
    Files.delete(template);
  }

  /** Whether something that takes long is done with these bytes: with one file in so many. */
  boolean also(int oneIn, byte[] bytes) {
    return thorough || Math.floorMod(Arrays.hashCode(bytes), oneIn) == 0;
  }

  /**
   * The folder of a plan in which people are posted and travel, made when it is first asked for.
   */
  Path plan() throws IOException {
    Path plan = folder.resolve("plan");
    for (long seed = FIRST_SEED; !Files.exists(plan); seed++) {
      Staffing made = RandomTownships.make(seed);
      District district = RandomDistricts.readable(made.district());
      Staffing readable = Staffing.of(district, made.policy(), made.year());
      if (!isReadable(made.policy())
          || Findings.of(readable).stream().anyMatch(Finding::error)
          || readable.visiting().isEmpty()) {
        continue;
      }
      Path data = folder.resolve("township-" + seed);
      DatasetWriter.write(district, data, DatasetStyle.ENGLISH);
      Staffing staffing =
          DistrictLists.read(data).requireSound(made.policy(), made.year()).staffing();
      NewPlan found =
          new Planning(data, staffing, new SearchOptions(null, 5L, 0, 1), progress -> {}).run();
      if (!found.result().plan().visits().isEmpty() && found.result().plan().size() > 0) {
        found.write(plan, false, Language.EN, note -> {});
      }
    }
    return plan;
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
    BasePlan opened = base();
    Staffing made = staffing;
    if (made == null) {
      made =
          Staffing.of(opened.lists().district(), opened.policy(), opened.history().latest().year());
      staffing = made;
    }
    return made;
  }

  /** That plan's postings, beside its visits, where one of the two files has these bytes. */
  Path planWith(String name, byte[] bytes) throws IOException {
    Path edited = Files.createDirectories(scratch.resolve("edited"));
    for (String each : List.of("plan.csv", "itinerant.csv")) {
      Files.write(
          edited.resolve(each),
          each.equals(name) ? bytes : soundTables.computeIfAbsent(each, this::soundTable));
    }
    return edited.resolve("plan.csv");
  }

  private byte[] soundTable(String name) {
    try {
      return Files.readAllBytes(plan().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file with these bytes, of no folder that means anything. */
  Path file(String name, byte[] bytes) throws IOException {
    return Files.write(scratch.resolve(name), bytes);
  }

  /** The workbook with one part exchanged, not compressed. */
  byte[] workbookWith(String changed, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : workbook.entrySet()) {
        byte[] own = part.getKey().equals(changed) ? content : part.getValue();
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(own.length);
        CRC32 sum = new CRC32();
        sum.update(own);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(own);
      }
    }
    return bytes.toByteArray();
  }

  /** The parts in their order, those that are fuzzed alone. */
  List<String> parts() {
    List<String> parts = new ArrayList<>(workbook.keySet());
    parts.removeIf(name -> name.startsWith("docProps/"));
    return parts;
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
