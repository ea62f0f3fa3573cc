package org.lungang.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What the machine has for the program and its papers, or lacks. */
final class MachineChecks {

  private static final long MEGABYTE = 1L << 20;
  private static final long LITTLE_MEMORY = 500 * MEGABYTE;
  private static final long LITTLE_ROOM = 200 * MEGABYTE;

  /** Parts of the names of font files that hold Chinese. */
  private static final List<String> CHINESE_FONTS =
      List.of(
          "msyh",
          "simsun",
          "simhei",
          "simfang",
          "simkai",
          "deng.ttf",
          "pingfang",
          "stheiti",
          "hiragino sans gb",
          "songti",
          "cjk",
          "notosanssc",
          "notoserifsc",
          "sourcehan",
          "wqy",
          "droidsansfallback",
          "uming",
          "ukai",
          "sarasa",
          "fandol",
          "fzhei",
          "fzshu",
          "harmonyos",
          "alibabapuhuiti",
          "unifont");

  private static final List<String> BROWSERS =
      List.of(
          "xdg-open",
          "browser",
          "firefox",
          "firefox-esr",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "uos-browser",
          "qaxbrowser",
          "360browser");

  private static final List<String> SPREADSHEETS =
      List.of("et", "wps", "soffice", "libreoffice", "localc", "yozo-calc", "yozosoft");

  private final Machine machine;

  MachineChecks(Machine machine) {
    this.machine = machine;
  }

  Check java() {
    return Check.well("java", machine.java(), machine.system(), machine.architecture());
  }

  /** Whether Java may use enough for a county, and how much it is. */
  Check memory() {
    long megabytes = machine.memory() / MEGABYTE;
    return machine.memory() < LITTLE_MEMORY
        ? Check.lacking("memory", megabytes, machine.processors())
        : Check.well("memory", megabytes, machine.processors());
  }

  /** Whether files and folders can have Chinese names. */
  Check names(Path folder) {
    try {
      Path named = folder.resolve("教育局 “试用”");
      Files.createDirectories(named);
      Files.delete(named);
      return Check.well("names");
    } catch (InvalidPathException | IOException e) {
      return Check.lacking("names");
    }
  }

  /** Whether there is room for some plans beside the folder that the user works in. */
  Check room(Path folder) {
    long free = folder.toFile().getUsableSpace();
    return free < LITTLE_ROOM
        ? Check.lacking("room", free / MEGABYTE, folder)
        : Check.well("room", free / MEGABYTE, folder);
  }

  /** Whether the clock is later than the build, as far as the build's time is known. */
  Check clock(Optional<Instant> built) {
    String today = machine.now().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return built.isPresent() && machine.now().isBefore(built.get())
        ? Check.lacking("clock", today)
        : Check.well("clock", today);
  }

  /** Whether pages and workbooks can show Chinese. */
  Check fonts() {
    String font = machine.firstFont(CHINESE_FONTS);
    return font.isEmpty() ? Check.lacking("fonts") : Check.well("fonts", font);
  }

  /** Whether the workbench and the reports can be shown. */
  Check browser() {
    if (machine.isWindows() || machine.isMac()) {
      return Check.well("browser", machine.system());
    }
    String browser = machine.firstProgram(BROWSERS);
    return browser.isEmpty() ? Check.lacking("browser") : Check.well("browser", browser);
  }

  /** Whether a workbook can be opened; empty where it cannot be told. */
  Optional<Check> spreadsheets() {
    if (machine.isWindows() || machine.isMac()) {
      return Optional.empty();
    }
    String program = machine.firstProgram(SPREADSHEETS);
    return Optional.of(
        program.isEmpty() ? Check.lacking("spreadsheets") : Check.well("spreadsheets", program));
  }
}
