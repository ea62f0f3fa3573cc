package org.lungang.benchmarks.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What {@code scaling} measured: cost per staff member as districts and a linked component grow.
 */
final class ScalingSection {

  private static final String LINKED = "linked";

  private final Path folder;
  private final List<Map<String, String>> rows;

  ScalingSection(Path folder) {
    this.folder = folder;
    this.rows = RawTable.read(folder, "scaling.csv");
  }

  void appendTo(StringBuilder page) {
    if (rows.isEmpty()) {
      return;
    }
    page.append("## Scaling\n\n");
    Page.appendMade(folder, "scaling", page);
    page.append(
        "The facts of the year (who may take which posting) are worked out once; each peer then "
            + "solves. Cost per staff member is both together.\n\n");
    Page.appendTable(
        page,
        List.of(
            "district",
            "staff",
            "possible postings",
            "peer",
            "s for the facts",
            "s to solve",
            "µs a staff member",
            "hard",
            "medium",
            "soft",
            "process MB"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.get("dataset"),
                        row.get("staff"),
                        row.get("possible_postings"),
                        row.get("peer"),
                        row.get("staffing_seconds"),
                        row.get("seconds"),
                        row.get("microseconds_per_staff_member"),
                        row.get("hard"),
                        row.get("medium"),
                        row.get("soft"),
                        row.get("resident_mb")))
            .toList());
    appendPlot(
        "Cost per staff member as districts grow",
        "staff",
        "staff",
        "µs a staff member",
        "microseconds_per_staff_member",
        rows.stream().filter(row -> !row.get("family").equals(LINKED)).toList(),
        "scaling-districts.svg",
        page);
    appendPlot(
        "Seconds to solve one linked component as it grows",
        "possible postings",
        "possible_postings",
        "seconds",
        "seconds",
        rows.stream().filter(row -> row.get("family").equals(LINKED)).toList(),
        "scaling-linked.svg",
        page);
  }

  private void appendPlot(
      String title,
      String xName,
      String x,
      String yName,
      String y,
      List<Map<String, String>> shown,
      String file,
      StringBuilder page) {
    if (shown.isEmpty()) {
      return;
    }
    Chart chart = new Chart(title, xName, yName, 0.001);
    Map<String, List<Chart.Point>> lines =
        shown.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("family") + " " + row.get("peer"),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        row ->
                            new Chart.Point(
                                Double.parseDouble(row.get(x)), Double.parseDouble(row.get(y))),
                        Collectors.toList())));
    lines.forEach((name, points) -> chart.add(name, points, false));
    Page.writeFile(folder.resolve(file), chart.svg());
    page.append("![").append(title).append("](results/").append(file).append(")\n\n");
  }
}
