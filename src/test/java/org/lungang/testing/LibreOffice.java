package org.lungang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A second program that opens what this one writes: LibreOffice without a window. Where it is not
 * installed, tests that ask for it are skipped, and .ci/run says so.
 */
public final class LibreOffice {

  private static final String PROGRAM = "soffice";
  private static final long MOST_SECONDS = 120;

  /** Every sheet as CSV in UTF-8, cells as they are shown, texts in quotation marks. */
  private static final String EACH_SHEET =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

  private LibreOffice() {}

  /** Skips the test that asks where the program is missing. */
  public static void require() {
    assumeTrue(isInstalled(), "LibreOffice (soffice) is not installed");
  }

  /** Whether the program is on the path. */
  public static boolean isInstalled() {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
  }

  /**
   * The rows of every sheet of a workbook as LibreOffice shows their cells, by the name of the
   * sheet; trailing empty cells and rows without a text left out.
   *
   * @param folder to work in
   */
  public static Map<String, List<List<String>>> cells(Path workbook, Path folder)
      throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(folder, "cells");
    convert(workbook, EACH_SHEET, out, folder);
    String name = workbook.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.sorted().toList()) {
        String sheet =
            file.getFileName().toString().substring(name.length() + 1).replaceFirst("\\.csv$", "");
        sheets.put(sheet, rows(file));
      }
    }
    return sheets;
  }

  /**
   * All that it makes of a workbook as one text: cells, formulas, comments and formats (.fods).
   *
   * @param folder to work in
   */
  public static String whole(Path workbook, Path folder) throws IOException, InterruptedException {
    Path out = Files.createTempDirectory(folder, "whole");
    convert(workbook, "fods", out, folder);
    String name = workbook.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    return Files.readString(out.resolve(name + ".fods"));
  }

  /**
   * Converts a file.
   *
   * @param format what the program calls it, with its filter
   * @param folder where the program keeps its settings
   */
  public static void convert(Path file, String format, Path out, Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("libreoffice.log").toFile())
            .start();
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("LibreOffice took longer than " + MOST_SECONDS + " s.");
    }
    assertThat(process.exitValue())
        .as(Files.readString(folder.resolve("libreoffice.log")))
        .isZero();
  }

  private static List<List<String>> rows(Path csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(Files.readString(csv), CSVFormat.DEFAULT)) {
      for (CSVRecord record : parser) {
        List<String> row = new ArrayList<>(record.toList());
        while (!row.isEmpty() && row.get(row.size() - 1).isEmpty()) {
          row.remove(row.size() - 1);
        }
        if (!row.isEmpty()) {
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
