package org.lungang.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line chart with logarithmic axes, as SVG. Values below the least that is shown stand there. */
public final class Chart {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 380;
  private static final int LEFT = 70;
  private static final int RIGHT = 200;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;

  /** Colours that stay apart for the colour-blind. */
  private static final List<String> COLORS =
      List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");

  /** A point of a line. */
  public record Point(double x, double y) {}

  private record Line(String name, List<Point> points, boolean steps) {}

  private final String title;
  private final String xName;
  private final String yName;
  private final double leastY;
  private final List<Line> lines = new ArrayList<>();

  /** An empty chart. */
  public Chart(String title, String xName, String yName, double leastY) {
    this.title = title;
    this.xName = xName;
    this.yName = yName;
    this.leastY = leastY;
  }

  /**
   * Adds a line; points at or left of 0 are left out.
   *
   * @param steps whether a value holds until the next point
   */
  public void add(String name, List<Point> points, boolean steps) {
    lines.add(
        new Line(
            name,
            points.stream()
                .filter(point -> point.x > 0)
                .map(point -> new Point(point.x, Math.max(leastY, point.y)))
                .toList(),
            steps));
  }

  /** The chart as an SVG document. */
  public String svg() {
    List<Point> all = lines.stream().flatMap(line -> line.points.stream()).toList();
    double x0 = Math.floor(log(all.stream().mapToDouble(Point::x).min().orElse(0.1)));
    double x1 =
        Math.max(x0 + 1, Math.ceil(log(all.stream().mapToDouble(Point::x).max().orElse(1))));
    double y0 = Math.floor(log(all.stream().mapToDouble(Point::y).min().orElse(leastY)));
    double y1 =
        Math.max(y0 + 1, Math.ceil(log(all.stream().mapToDouble(Point::y).max().orElse(1))));
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
                + "font-family=\"sans-serif\" font-size=\"12\">\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n"
                + "<text x=\"%d\" y=\"20\" font-size=\"14\">%s</text>\n",
            WIDTH, HEIGHT, LEFT, escape(title)));
    for (double x = x0; x <= x1; x++) {
      double at = across(x, x0, x1);
      svg.append(rule(at, TOP, at, HEIGHT - BOTTOM));
      svg.append(text(at, HEIGHT - BOTTOM + 18, "middle", power(x)));
    }
    for (double y = y0; y <= y1; y++) {
      double at = up(y, y0, y1);
      svg.append(rule(LEFT, at, WIDTH - RIGHT, at));
      svg.append(text(LEFT - 8, at + 4, "end", power(y)));
    }
    svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", xName));
    svg.append(text(LEFT - 60, TOP - 8, "start", yName));
    for (int i = 0; i < lines.size(); i++) {
      append(svg, lines.get(i), i, new double[] {x0, x1, y0, y1});
    }
    return svg.append("</svg>\n").toString();
  }

  private static void append(StringBuilder svg, Line line, int number, double[] range) {
    String color = COLORS.get(number % COLORS.size());
    double labelY = TOP + 14 + 18.0 * number;
    svg.append(text(WIDTH - RIGHT + 34, labelY + 4, "start", line.name));
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"%s\""
                + " stroke-width=\"3\"/>\n",
            WIDTH - RIGHT + 10,
            labelY,
            WIDTH - RIGHT + 28,
            labelY,
            color));
    StringBuilder path = new StringBuilder();
    double lastY = 0;
    for (Point point : line.points) {
      double x = across(log(point.x), range[0], range[1]);
      double y = up(log(point.y), range[2], range[3]);
      if (path.length() > 0 && line.steps) {
        path.append(String.format(Locale.ROOT, " %.1f,%.1f", x, lastY));
      }
      path.append(String.format(Locale.ROOT, " %.1f,%.1f", x, y));
      svg.append(
          String.format(
              Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2\" fill=\"%s\"/>\n", x, y, color));
      lastY = y;
    }
    if (line.steps && path.length() > 0) {
      path.append(String.format(Locale.ROOT, " %d,%.1f", WIDTH - RIGHT, lastY));
    }
    svg.append(
        String.format(
            "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"%s\"/>\n",
            color, path.toString().strip()));
  }

  private static String rule(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>\n",
        x1,
        y1,
        x2,
        y2);
  }

  private static String text(double x, double y, String anchor, String text) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
        x,
        y,
        anchor,
        escape(text));
  }

  private static double across(double x, double x0, double x1) {
    return LEFT + (x - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
  }

  private static double up(double y, double y0, double y1) {
    return HEIGHT - BOTTOM - (y - y0) / (y1 - y0) * (HEIGHT - TOP - BOTTOM);
  }

  private static double log(double value) {
    return Math.log10(value);
  }

  private static String power(double exponent) {
    return exponent >= 0
        ? String.valueOf(Math.round(Math.pow(10, exponent)))
        : String.format(Locale.ROOT, "%." + (int) -exponent + "f", Math.pow(10, exponent));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
