package org.lungang.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each part of the results was made: the command, the day, the machine. */
public final class Parts {

  private static final String FILE = "parts.csv";

  private Parts() {}

  /** Writes down a part, in place of an earlier run of it. */
  public static void write(Path folder, String part, String command, String date, String machine) {
    List<Map<String, String>> kept = new ArrayList<>(RawTable.read(folder, FILE));
    kept.removeIf(row -> part.equals(row.get("part")));
    RawTable table = new RawTable(folder, FILE, "part", "command", "date", "machine");
    kept.forEach(
        row -> table.add(row.get("part"), row.get("command"), row.get("date"), row.get("machine")));
    table.add(part, plain(command), plain(date), plain(machine));
    table.write();
  }

  /** A value of a raw table has no comma: written as in an address. */
  private static String plain(String text) {
    return text.replace("%", "%25").replace(",", "%2C");
  }

  private static String shown(String text) {
    return text.replace("%2C", ",").replace("%25", "%");
  }

  /** One part; empty if it was never run. */
  static Optional<Map<String, String>> find(Path folder, String part) {
    return RawTable.read(folder, FILE).stream()
        .filter(row -> part.equals(row.get("part")))
        .findFirst()
        .map(
            row -> {
              Map<String, String> shown = new LinkedHashMap<>(row);
              shown.replaceAll((column, text) -> shown(text));
              return shown;
            });
  }
}
