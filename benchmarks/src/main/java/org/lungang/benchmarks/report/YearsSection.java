package org.lungang.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What {@code years} measured: series of years, planned one by one, ahead, and as seen after. */
final class YearsSection {

  private static final String ALONE = "year by year";
  private static final String BOUND = "bound";

  private final Path folder;

  /** By series and policy, then by seed, then by how it was planned. */
  private final Map<String, Map<String, Map<String, Map<String, String>>>> rows =
      new LinkedHashMap<>();

  YearsSection(Path folder) {
    this.folder = folder;
    for (Map<String, String> row : RawTable.read(folder, "years.csv")) {
      rows.computeIfAbsent(
              row.get("series") + ", " + row.get("policy"), name -> new LinkedHashMap<>())
          .computeIfAbsent(row.get("seed"), seed -> new LinkedHashMap<>())
          .put(row.get("how"), row);
    }
  }

  void appendTo(StringBuilder page) {
    if (rows.isEmpty()) {
      return;
    }
    page.append("## Several years\n\n");
    Page.appendMade(folder, "years", page);
    page.append(
        "Series of six years, each of one component of a generated district. Nobody who plans sees"
            + " what the seed draws: some leave early and beginners come, some are ill for a year,"
            + " some become backbone, needs rise and fall; of later years a planner assumes"
            + " retirements and beginners alone. Scores are those of the plans' own years without"
            + " prices, added up, the mean of the series; \"better\": in how many series the sums"
            + " are better than year by year, hard before medium before soft, and \"soft more\" the"
            + " median (least … most) of what they score more on soft. \"Clairvoyant\" looks ahead"
            + " as the others do, but knows what will happen. \"Chosen\" is year by year or ahead,"
            + " whichever is better in the first year's assumed future, as horizon --ahead takes"
            + " it; its seconds are those of choosing. \"Bound\": no plans that lose no more"
            + " at hard and medium score more, whatever they know.\n\n");
    List<List<String>> table = new ArrayList<>();
    rows.forEach((name, bySeed) -> addLines(name, bySeed, table));
    Page.appendTable(
        page,
        List.of(
            "series",
            "how",
            "n",
            "hard",
            "medium",
            "soft",
            "posted",
            "better",
            "soft more",
            "seconds"),
        table);
  }

  private static void addLines(
      String name, Map<String, Map<String, Map<String, String>>> bySeed, List<List<String>> table) {
    Map<String, Map<String, String>> any = bySeed.values().iterator().next();
    for (String how : any.keySet()) {
      List<Map<String, String>> runs = new ArrayList<>();
      List<OptionalDouble> more = new ArrayList<>();
      int better = 0;
      for (Map<String, Map<String, String>> byHow : bySeed.values()) {
        Map<String, String> run = byHow.get(how);
        Map<String, String> alone = byHow.get(ALONE);
        if (run != null && alone != null) {
          runs.add(run);
          better += compare(run, alone) > 0 ? 1 : 0;
          more.add(OptionalDouble.of(number(run, "soft") - number(alone, "soft")));
        }
      }
      boolean isAlone = how.equals(ALONE);
      table.add(
          List.of(
              name,
              how,
              String.valueOf(runs.size()),
              mean(runs, "hard"),
              mean(runs, "medium"),
              mean(runs, "soft"),
              how.equals(BOUND) ? "–" : mean(runs, "posted"),
              isAlone ? "–" : String.valueOf(better),
              isAlone ? "–" : Spread.of(more).text(0),
              mean(runs, "seconds")));
    }
  }

  private static int compare(Map<String, String> one, Map<String, String> other) {
    for (String level : List.of("hard", "medium", "soft")) {
      int compared = Double.compare(number(one, level), number(other, level));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static String mean(List<Map<String, String>> runs, String column) {
    double mean = runs.stream().mapToDouble(run -> number(run, column)).average().orElse(0);
    return String.format(Locale.ROOT, "%.1f", mean);
  }
}
