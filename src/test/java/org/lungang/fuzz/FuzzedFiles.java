package org.lungang.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetTemplate;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.MarkedWorkbook;
import org.lungang.dataset.Reading;
import org.lungang.dataset.SampleDataset;
import org.lungang.dataset.UnmarkableException;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.project.DistrictLists;
import org.lungang.project.Planning;
import org.lungang.project.Policies;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.Staffing;

/** Sound files of every kind, of which one is exchanged for a fuzzed one. */
final class FuzzedFiles {

  private static final String POLICY = "xx-county-2023";

  /** The folder of a small district's lists. */
  final Path lists;

  /** The parts of a workbook with the same lists, marked, so that it has comments. */
  final Map<String, byte[]> workbook;

  private final Path folder;
  private final Path scratch;

  FuzzedFiles(Path folder) throws IOException {
    this.folder = folder;
    lists = Files.createDirectory(folder.resolve("lists"));
    scratch = Files.createDirectory(folder.resolve("scratch"));
    Reading reading = new SampleDataset().read(lists);
    Path whole =
        Files.write(
            scratch.resolve("whole.xlsx"), DatasetTemplate.of(Language.EN, reading.district()));
    Files.writeString(lists.resolve("needs.csv"), "school_id,subject,required\nS99,MATH,x\n");
    try {
      byte[] marked = MarkedWorkbook.of(lists, DatasetReader.read(lists).problems(), Language.EN);
      workbook = parts(marked);
    } catch (UnmarkableException e) {
      throw new IllegalStateException(e);
    }
    new SampleDataset().read(lists);
    Files.delete(whole);
  }

  /** The folder of a plan for a larger district, made when it is first asked for. */
  Path plan() throws IOException {
    Path plan = folder.resolve("plan");
    if (!Files.exists(plan)) {
      Path county = folder.resolve("county");
      DatasetWriter.write(
          Generator.generate(Shape.of("xx-county"), 1, 0.05), county, DatasetStyle.ENGLISH);
      Staffing staffing =
          DistrictLists.read(county)
              .requireSound(Policies.read(POLICY), Generator.plannedYear())
              .staffing();
      new Planning(county, staffing, new SearchOptions(null, 5L, 0, 1), progress -> {})
          .run()
          .write(plan, false, Language.EN, note -> {});
    }
    return plan;
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
