package org.lungang.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.Reading;
import org.lungang.dataset.days.DaysFileReader;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.intake.Intake;
import org.lungang.intake.Recipe;
import org.lungang.project.EnrolmentFile;
import org.lungang.project.ProjectFailure;

/** Reads workbooks of which one part is fuzzed, or the archive. */
final class WorkbookReaders {

  private WorkbookReaders() {}

  static void lists(FuzzedFiles files, byte[] bytes) throws IOException {
    ListReaders.checked(files, DatasetReader.read(workbook(files, bytes)));
  }

  static void marked(FuzzedFiles files, byte[] bytes) throws IOException {
    Path workbook = workbook(files, bytes);
    Reading reading = DatasetReader.read(workbook);
    ListReaders.marked(workbook, reading);
  }

  static void roster(FuzzedFiles files, byte[] bytes) throws IOException {
    Intake.read(List.of(workbook(files, bytes)), Recipe.empty());
  }

  static void others(FuzzedFiles files, byte[] bytes) throws IOException {
    Path workbook = workbook(files, bytes);
    Told.all(PlanFileReader.read(workbook).problems());
    Told.all(DaysFileReader.read(workbook, ListReaders.START).problems());
    try {
      EnrolmentFile.read(workbook, files.district, ListReaders.START.getYear(), Told::one);
    } catch (ProjectFailure e) {
      Told.failure(e);
    }
  }

  static Map<String, byte[]> parts(FuzzedFiles files) {
    Map<String, byte[]> seeds = new TreeMap<>();
    List<String> parts = files.parts();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      seeds.put(part.replace('/', '-'), ListReaders.with(i, files.workbook.get(part)));
    }
    return seeds;
  }

  private static Path workbook(FuzzedFiles files, byte[] bytes) throws IOException {
    List<String> parts = files.parts();
    String part = parts.get(Math.floorMod(ListReaders.first(bytes), parts.size()));
    return files.file("lists.xlsx", files.workbookWith(part, ListReaders.rest(bytes)));
  }

  static void archive(FuzzedFiles files, byte[] bytes) throws IOException {
    Path archive = files.file("archive.xlsx", bytes);
    Reading reading = DatasetReader.read(archive);
    ListReaders.checked(files, reading);
    if (files.also(8, bytes)) {
      ListReaders.marked(archive, reading);
    }
  }

  static Map<String, byte[]> archives(FuzzedFiles files) throws IOException {
    return Map.of("whole", files.workbookWith("", new byte[0]));
  }
}
