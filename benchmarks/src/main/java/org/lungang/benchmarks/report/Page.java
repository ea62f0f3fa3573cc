package org.lungang.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The page of results, made of the raw numbers in a folder; parts that were never run are left out.
 */
public final class Page {

  private Page() {}

  /** Writes RESULTS.md beside the folder and the plots into it. */
  public static void write(Path folder) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Results

        Made by `benchmarks/run`; not edited by hand. Raw numbers and plots are in `results/`.

        **Gap** of a plan: what it has less on soft than the optimum, divided by the number of \
        postings in the optimal plan, given that hard and medium equal the optimum's; minutes a \
        posting. The optimum is proven by HiGHS on the exact model, component by component; where \
        the time did not suffice, the gap is measured from the proven bound, and so is too large \
        rather than too small. A dash: not within the time. Several seeds: median (least … most).

        """);
    appendEndToEnd(folder, page);
    new PeerSection(folder).appendTo(page);
    new CertificateSection(folder).appendTo(page);
    new ScalingSection(folder).appendTo(page);
    appendCurriculum(folder, page);
    new ReplanSection(folder).appendTo(page);
    new YearsSection(folder).appendTo(page);
    appendMicro(folder, page);
    appendTimefold(folder, page);
    Path parent = folder.toAbsolutePath().normalize().getParent();
    writeFile((parent == null ? folder : parent).resolve("RESULTS.md"), page.toString());
  }

  /** How a part was made. */
  static void appendMade(Path folder, String part, StringBuilder page) {
    Parts.find(folder, part)
        .ifPresent(
            row ->
                page.append("    ")
                    .append(row.get("command"))
                    .append("\n\n")
                    .append(row.get("date"))
                    .append("; ")
                    .append(row.get("machine"))
                    .append(".\n\n"));
  }

  static void writeFile(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table in Markdown: the first column to the left, the others to the right. */
  static void appendTable(StringBuilder page, List<String> heads, List<List<String>> rows) {
    page.append("| ").append(String.join(" | ", heads)).append(" |\n|");
    for (int i = 0; i < heads.size(); i++) {
      page.append(i == 0 ? " --- |" : " ---: |");
    }
    page.append('\n');
    rows.forEach(row -> page.append("| ").append(String.join(" | ", row)).append(" |\n"));
    page.append('\n');
  }

  private static void appendEndToEnd(Path folder, StringBuilder page) {
    List<Map<String, String>> rows = RawTable.read(folder, "end-to-end.csv");
    if (!rows.isEmpty()) {
      page.append("## From files to files\n\n");
      appendMade(folder, "end-to-end", page);
      page.append(
          "The finished program as a user starts it, with the start of the JVM, reading and "
              + "writing, left to stop by itself. \"Best\" is what HiGHS proves.\n\n");
      List<String> columns =
          List.of(
              "dataset",
              "policy",
              "seed",
              "staff",
              "seconds",
              "hard",
              "medium",
              "soft",
              "gap",
              "best_hard",
              "best_medium",
              "resident_mb");
      appendTable(
          page,
          List.of(
              "dataset",
              "policy",
              "seed",
              "staff",
              "seconds",
              "hard",
              "medium",
              "soft",
              "gap",
              "best hard",
              "best medium",
              "process MB"),
          rows.stream().map(row -> columns.stream().map(row::get).toList()).toList());
    }
  }

  private static void appendCurriculum(Path folder, StringBuilder page) {
    List<Map<String, String>> rows = RawTable.read(folder, "curriculum.csv");
    if (!rows.isEmpty()) {
      page.append("## Gaps in the curriculum\n\n");
      appendMade(folder, "curriculum", page);
      page.append(
          "Weekly periods that the own teachers of small schools leave, before the plan and after "
              + "it, with those who travel to teach. \"Least\": the fewest that any plan leaves "
              + "that is best at what must hold, whatever else it gives up, as HiGHS proves on the "
              + "exact model. \"Whole\": schools where nothing is left.\n\n");
      List<String> columns =
          List.of(
              "dataset",
              "schools",
              "before",
              "after",
              "least",
              "proven",
              "whole_before",
              "whole_after",
              "teachers",
              "visits");
      appendTable(
          page,
          List.of(
              "dataset",
              "schools",
              "periods before",
              "after",
              "least",
              "proven",
              "whole before",
              "after",
              "teachers who travel",
              "visits"),
          rows.stream().map(row -> columns.stream().map(row::get).toList()).toList());
    }
  }

  private static void appendMicro(Path folder, StringBuilder page) {
    List<Map<String, String>> rows = RawTable.read(folder, "micro.csv");
    if (!rows.isEmpty()) {
      page.append("## Inner loops\n\n");
      appendMade(folder, "micro", page);
      appendTable(
          page,
          List.of("JMH", "mean", "± 99.9%", "unit"),
          rows.stream()
              .map(
                  row ->
                      List.of(
                          row.get("benchmark"),
                          row.get("score"),
                          row.get("error").isEmpty() ? "–" : row.get("error"),
                          row.get("unit")))
              .toList());
    }
  }

  private static void appendTimefold(Path folder, StringBuilder page) {
    if (Parts.find(folder, "timefold").isPresent()) {
      page.append("## Configurations of Timefold\n\n");
      appendMade(folder, "timefold", page);
      List<Map<String, String>> rows = RawTable.read(folder, "timefold.csv");
      if (!rows.isEmpty()) {
        page.append(
            "Each plans a district by itself, as `plan --engine timefold --solver-config` does, "
                + "beside the shipped search. The gap is measured from what the shipped search "
                + "proves: minutes a posting, or what is missing on hard or medium.\n\n");
        List<String> columns = List.copyOf(rows.get(0).keySet());
        appendTable(
            page,
            columns,
            rows.stream().map(row -> columns.stream().map(row::get).toList()).toList());
      }
      page.append(
          "Timefold's own page is in `benchmarks/target/timefold`. Every file in"
              + " `benchmarks/configurations` is a solver configuration; a new one is compared"
              + " too.\n");
    }
  }
}
