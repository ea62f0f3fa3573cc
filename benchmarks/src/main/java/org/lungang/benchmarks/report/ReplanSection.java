package org.lungang.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code replan} measured: changes after objections, beside the fewest that must be made. */
final class ReplanSection {

  private final Path folder;
  private final Map<String, List<Map<String, String>>> rowsByDataset = new LinkedHashMap<>();

  ReplanSection(Path folder) {
    this.folder = folder;
    for (Map<String, String> row : RawTable.read(folder, "replan.csv")) {
      rowsByDataset.computeIfAbsent(row.get("dataset"), name -> new ArrayList<>()).add(row);
    }
  }

  void appendTo(StringBuilder page) {
    if (rowsByDataset.isEmpty()) {
      return;
    }
    page.append("## Replanning after objections\n\n");
    Page.appendMade(folder, "replan", page);
    page.append(
        "Each case: some of those who are posted, drawn by chance, stay or go anywhere but there; "
            + "the plan is replanned with the fewest changed postings first. \"Fewest\": how many "
            + "postings have to change at least in a plan that is best at what must hold, as HiGHS "
            + "proves. A case reaches it with no more changes and nothing more broken. Seconds are "
            + "those of the search; reading the lists comes before.\n\n");
    List<List<String>> table = new ArrayList<>();
    List<Map<String, String>> all = new ArrayList<>();
    rowsByDataset.forEach(
        (name, rows) -> {
          table.add(line(name, rows));
          all.addAll(rows);
        });
    table.add(line("all", all));
    Page.appendTable(
        page,
        List.of(
            "dataset",
            "cases",
            "reach the fewest",
            "proven",
            "changes",
            "fewest",
            "s, median",
            "s, worst"),
        table);
  }

  private static List<String> line(String name, List<Map<String, String>> rows) {
    List<Double> seconds =
        rows.stream().map(row -> Double.valueOf(row.get("seconds"))).sorted().toList();
    return List.of(
        name,
        String.valueOf(rows.size()),
        String.valueOf(rows.stream().filter(ReplanSection::reaches).count()),
        String.valueOf(rows.stream().filter(row -> row.get("proven").equals("true")).count()),
        String.valueOf(sum(rows, "changes")),
        String.valueOf(sum(rows, "fewest")),
        String.format(Locale.ROOT, "%.2f", seconds.get(seconds.size() / 2)),
        String.format(Locale.ROOT, "%.2f", seconds.get(seconds.size() - 1)));
  }

  private static boolean reaches(Map<String, String> row) {
    return number(row, "changes") <= number(row, "fewest")
        && number(row, "hard") >= number(row, "best_hard");
  }

  private static long sum(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToLong(row -> number(row, column)).sum();
  }

  private static long number(Map<String, String> row, String column) {
    return Long.parseLong(row.get(column));
  }
}
