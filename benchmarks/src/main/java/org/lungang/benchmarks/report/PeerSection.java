package org.lungang.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.exact.Points;

/** What {@code peers} measured: optima, one table and plot a problem, and who comes first. */
final class PeerSection {

  private static final String LUNGANG = "Lungang";
  private static final String NEAR = "seconds_to_0.1";

  private final Path folder;
  private final List<Map<String, String>> optima;
  private final List<Map<String, String>> trials;
  private final List<Map<String, String>> moments;

  PeerSection(Path folder) {
    this.folder = folder;
    this.optima = RawTable.read(folder, "optima.csv");
    this.trials = RawTable.read(folder, "trials.csv");
    this.moments = RawTable.read(folder, "moments.csv");
  }

  void appendTo(StringBuilder page) {
    if (trials.isEmpty()) {
      return;
    }
    page.append("## Peers\n\n");
    Page.appendMade(folder, "peers", page);
    page.append(
        """
        All peers run one after the other in one JVM on the same threads, from the possible \
        postings to a plan; what each makes of them is within its time, reading files is not. \
        HiGHS, through OR-Tools, tells of a plan only when it has proven a level of a component, \
        and of none when its time is over; CP-SAT, Timefold and \
        Lungang tell as they go. Timefold's community edition solves one problem on one thread. \
        Memory: the heap's peak, and the most that the process held, natives and the heap that \
        the JVM had set aside before included. Certified: by how many minutes a posting another \
        plan could be better at most, as the peer itself proves; a certificate that the optimum \
        beats would have ended the run.

        ### What is best

        """);
    appendOptima(page);
    appendFirst(page);
    for (Map<String, String> optimum : optima) {
      appendProblem(optimum, page);
    }
  }

  private void appendOptima(StringBuilder page) {
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, String> row : optima) {
      rows.add(
          List.of(
              title(row),
              row.get("staff"),
              row.get("possible_postings"),
              row.get("components"),
              row.get("hard"),
              row.get("medium"),
              row.get("soft"),
              row.get("optimal").equals("true") ? "proven" : "≤ " + row.get("soft_bound"),
              row.get("postings"),
              row.get("seconds")));
    }
    Page.appendTable(
        page,
        List.of(
            "problem",
            "staff",
            "possible postings",
            "components",
            "hard",
            "medium",
            "soft",
            "proof",
            "postings",
            "seconds"),
        rows);
  }

  /** Who comes within 0.1 first, and how soon Lungang has what Timefold has at the end. */
  private void appendFirst(StringBuilder page) {
    page.append("### Seconds to a gap of 0.1\n\n");
    List<String> peers = peers(trials);
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, String> optimum : optima) {
      Map<String, List<Map<String, String>>> byPeer = byPeer(optimum);
      double least =
          byPeer.values().stream()
              .mapToDouble(runs -> spread(runs, NEAR).median())
              .min()
              .orElse(Double.POSITIVE_INFINITY);
      List<String> row = new ArrayList<>(List.of(title(optimum)));
      for (String peer : peers) {
        List<Map<String, String>> runs = byPeer.getOrDefault(peer, List.of());
        if (runs.isEmpty()) {
          row.add("");
        } else {
          Spread spread = spread(runs, NEAR);
          boolean first = spread.median() == least && !Double.isInfinite(least);
          row.add((first ? "**" : "") + spread.text(2) + (first ? "**" : ""));
        }
      }
      row.add(timefoldsScore(byPeer));
      rows.add(row);
    }
    List<String> heads = new ArrayList<>(List.of("problem"));
    heads.addAll(peers);
    heads.add("Lungang has Timefold's last score after");
    Page.appendTable(page, heads, rows);
  }

  private String timefoldsScore(Map<String, List<Map<String, String>>> byPeer) {
    Points best =
        byPeer.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("Timefold"))
            .flatMap(entry -> entry.getValue().stream())
            .map(PeerSection::points)
            .max(Points::compareTo)
            .orElse(null);
    List<Map<String, String>> own = byPeer.getOrDefault(LUNGANG, List.of());
    if (best == null || own.isEmpty()) {
      return "";
    }
    return Spread.of(
            own.stream()
                .map(
                    run ->
                        moments.stream()
                            .filter(moment -> isOf(moment, run))
                            .filter(moment -> points(moment).compareTo(best) >= 0)
                            .mapToDouble(moment -> Double.parseDouble(moment.get("seconds")))
                            .findFirst())
                .toList())
        .text(2);
  }

  private static boolean isOf(Map<String, String> moment, Map<String, String> run) {
    return List.of("dataset", "policy", "peer", "seed").stream()
        .allMatch(column -> moment.get(column).equals(run.get(column)));
  }

  private void appendProblem(Map<String, String> optimum, StringBuilder page) {
    page.append("### ").append(title(optimum)).append("\n\n");
    List<List<String>> rows = new ArrayList<>();
    byPeer(optimum)
        .forEach(
            (peer, runs) ->
                rows.add(
                    List.of(
                        peer,
                        String.valueOf(runs.size()),
                        spread(runs, "hard").text(0),
                        spread(runs, "medium").text(0),
                        spread(runs, "soft").text(0),
                        spread(runs, "gap").text(3),
                        spread(runs, "certificate").text(3),
                        spread(runs, "seconds_to_1").text(2),
                        spread(runs, "seconds_to_0.5").text(2),
                        spread(runs, NEAR).text(2),
                        spread(runs, "seconds").text(2),
                        spread(runs, "heap_mb").text(0),
                        spread(runs, "resident_mb").text(0))));
    Page.appendTable(
        page,
        List.of(
            "peer",
            "runs",
            "hard",
            "medium",
            "soft",
            "gap",
            "certified",
            "s to 1",
            "s to 0.5",
            "s to 0.1",
            "s in all",
            "heap MB",
            "process MB"),
        rows);
    appendPlot(optimum, page);
  }

  private void appendPlot(Map<String, String> optimum, StringBuilder page) {
    Chart chart =
        new Chart(title(optimum), "seconds", "gap, minutes a posting (least shown 0.001)", 0.001);
    boolean any = false;
    for (String peer : peers(trials)) {
      List<Map<String, String>> own =
          moments.stream()
              .filter(moment -> isSameProblem(moment, optimum) && peer.equals(moment.get("peer")))
              .toList();
      String seed = own.isEmpty() ? "" : own.get(0).get("seed");
      List<Chart.Point> points =
          own.stream()
              .filter(moment -> seed.equals(moment.get("seed")) && !moment.get("gap").isEmpty())
              .map(
                  moment ->
                      new Chart.Point(
                          Double.parseDouble(moment.get("seconds")),
                          Double.parseDouble(moment.get("gap"))))
              .toList();
      any |= !points.isEmpty();
      chart.add(peer, points, true);
    }
    if (any) {
      String file =
          Dataset.fileName(
                  "gap",
                  Objects.requireNonNull(optimum.get("dataset")),
                  Objects.requireNonNull(optimum.get("policy")))
              + ".svg";
      Page.writeFile(folder.resolve(file), chart.svg());
      page.append("![Gap over time, the first seed of each](results/").append(file).append(")\n\n");
    }
  }

  private static boolean isSameProblem(Map<String, String> row, Map<String, String> other) {
    return row.get("dataset").equals(other.get("dataset"))
        && row.get("policy").equals(other.get("policy"));
  }

  private Map<String, List<Map<String, String>>> byPeer(Map<String, String> optimum) {
    return trials.stream()
        .filter(trial -> isSameProblem(trial, optimum))
        .collect(
            Collectors.groupingBy(
                trial -> trial.get("peer"), LinkedHashMap::new, Collectors.toList()));
  }

  private static List<String> peers(List<Map<String, String>> trials) {
    Set<String> peers = new LinkedHashSet<>();
    trials.forEach(trial -> peers.add(trial.get("peer")));
    return List.copyOf(peers);
  }

  private static String title(Map<String, String> row) {
    return row.get("dataset") + ", " + row.get("policy");
  }

  private static Points points(Map<String, String> row) {
    return new Points(
        Long.parseLong(row.get("hard")),
        Long.parseLong(row.get("medium")),
        Long.parseLong(row.get("soft")));
  }

  private static Spread spread(List<Map<String, String>> runs, String column) {
    return Spread.of(
        runs.stream()
            .map(run -> run.get(column))
            .map(
                value ->
                    value.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(Double.parseDouble(value)))
            .toList());
  }
}
