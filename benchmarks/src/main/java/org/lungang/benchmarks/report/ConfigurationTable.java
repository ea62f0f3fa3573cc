package org.lungang.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.lungang.benchmarks.exact.Gap;
import org.lungang.benchmarks.exact.Points;
import org.lungang.benchmarks.peer.Board;
import org.lungang.benchmarks.peer.Trial;
import org.lungang.plan.Certificate;

/** Solver configurations beside the shipped search: scores after some seconds, and the gap. */
public final class ConfigurationTable {

  private static final double[] SECONDS = {1, 5, 15, 60};

  private final double[] seconds;
  private final List<String> heads = new ArrayList<>(List.of("dataset", "policy", "by"));
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param time that each configuration has, in seconds
   */
  public ConfigurationTable(double time) {
    this.seconds = DoubleStream.of(SECONDS).filter(second -> second <= time).toArray();
    for (double second : seconds) {
      heads.add("after " + (int) second + " s");
    }
    heads.addAll(List.of("at the end", "gap"));
  }

  /**
   * Adds a row.
   *
   * @param shipped the run of the shipped search, whose bound the gap is measured from
   */
  public void add(String dataset, String policyId, String by, Trial trial, Trial shipped) {
    List<String> row = new ArrayList<>(List.of(dataset, policyId, by));
    for (double second : seconds) {
      row.add(after(trial.moments(), second));
    }
    row.add(trial.points().toString());
    row.add(gap(trial.points(), shipped));
    rows.add(row);
  }

  /** The last score before a moment; a dash where there is none yet. */
  private static String after(List<Board.Moment> moments, double second) {
    String points = "–";
    for (Board.Moment moment : moments) {
      if (moment.seconds() <= second) {
        points = moment.points().toString();
      }
    }
    return points;
  }

  private static String gap(Points points, Trial shipped) {
    Certificate bound = shipped.certificate().orElseThrow();
    Long medium = bound.mediumBound();
    Long soft = bound.softBound();
    if (points.hard() < bound.hardBound()) {
      return bound.hardBound() - points.hard() + " hard";
    } else if (medium == null || points.medium() < medium) {
      return medium == null ? "–" : medium - points.medium() + " medium";
    } else if (soft == null) {
      return "–";
    }
    OptionalDouble gap =
        Gap.of(new Points(bound.hardBound(), medium, soft), shipped.plan().size(), points);
    return gap.isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f min", gap.getAsDouble());
  }

  /** The table for a terminal. */
  public String text() {
    int[] widths = new int[heads.size()];
    for (List<String> row : all()) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : all()) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        line.append(i < 3 ? row.get(i) + padding : padding + row.get(i)).append("  ");
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.append("gap: to what is proven, in minutes a posting; or what is missing above.\n")
        .toString();
  }

  private List<List<String>> all() {
    List<List<String>> all = new ArrayList<>(List.of(heads));
    all.addAll(rows);
    return all;
  }

  /** Writes the table to {@code timefold.csv} in a folder. */
  public void write(Path folder) {
    RawTable table = new RawTable(folder, "timefold.csv", heads.toArray(String[]::new));
    rows.forEach(row -> table.add(row.toArray()));
    table.write();
  }
}
