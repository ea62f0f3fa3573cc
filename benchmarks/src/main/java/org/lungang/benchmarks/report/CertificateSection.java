package org.lungang.benchmarks.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.lungang.benchmarks.exact.Points;

/** What {@code certificates} measured: a line for each kind and size of district. */
final class CertificateSection {

  private final Path folder;

  CertificateSection(Path folder) {
    this.folder = folder;
  }

  void appendTo(StringBuilder page) {
    Map<String, List<Map<String, String>>> byKind = new LinkedHashMap<>();
    List<Map<String, String>> all = RawTable.read(folder, CertificateTable.FILE);
    if (all.isEmpty()) {
      return;
    }
    for (Map<String, String> row : all) {
      String[] parts = text(row, "dataset").split(":", -1);
      byKind
          .computeIfAbsent(
              parts[0] + ", " + parts[1] + " schools, " + text(row, "policy"),
              each -> new ArrayList<>())
          .add(row);
    }
    byKind.put("all", all);
    page.append("## Certificates on random districts\n\n");
    Page.appendMade(folder, "certificates", page);
    page.append(
        """
        Districts whose groups share schools (`star`, `chain`, `grid`, `dense`) or that are one \
        group (`whole`). HiGHS solves the exact model in the time given; Lungang's search is left \
        to stop by itself. "Equal": the same at all three levels as the optimum that HiGHS proves. \
        "Worse": a plan that HiGHS found is better; of these, "within 0.02" have the optimum at \
        hard and medium and a gap of at most 0.02. "Better": the best plan of HiGHS is worse, for \
        lack of time or within its tolerances. "Infeasible": no plan of either meets all mandatory \
        rules. A certificate that HiGHS beats would have ended the run. Seconds: median (least … \
        most) by the clock, of solving alone.

        """);
    List<List<String>> rows = new ArrayList<>();
    byKind.forEach((name, group) -> rows.add(line(name, group)));
    Page.appendTable(
        page,
        List.of(
            "districts",
            "n",
            "proven by HiGHS",
            "equal",
            "worse",
            "within 0.02",
            "better",
            "infeasible",
            "largest certificate",
            "Lungang no slower",
            "s, Lungang",
            "s, HiGHS"),
        rows);
  }

  private static List<String> line(String name, List<Map<String, String>> rows) {
    Spread certificates = Spread.of(rows.stream().map(row -> number(row, "certificate")).toList());
    return List.of(
        name,
        String.valueOf(rows.size()),
        count(rows, CertificateSection::isProven),
        count(rows, row -> isProven(row) && compare(row) == 0),
        count(rows, row -> compare(row) < 0),
        count(
            rows,
            row -> compare(row) < 0 && number(row, "gap").orElse(Double.POSITIVE_INFINITY) <= 0.02),
        count(rows, row -> compare(row) > 0),
        count(rows, row -> Long.parseLong(text(row, "hard")) < 0),
        certificates.most(3),
        count(
            rows,
            row ->
                number(row, "seconds").orElseThrow() <= number(row, "proof_seconds").orElseThrow()),
        Spread.of(rows.stream().map(row -> number(row, "seconds")).toList()).text(2),
        Spread.of(rows.stream().map(row -> number(row, "proof_seconds")).toList()).text(2));
  }

  private static String count(
      List<Map<String, String>> rows, Predicate<Map<String, String>> condition) {
    return String.valueOf(rows.stream().filter(condition).count());
  }

  private static boolean isProven(Map<String, String> row) {
    return Boolean.parseBoolean(text(row, "optimal"));
  }

  /** How Lungang's plan compares with that of HiGHS: below 0 where it is worse. */
  private static int compare(Map<String, String> row) {
    return points(row, "").compareTo(points(row, "best_"));
  }

  private static Points points(Map<String, String> row, String prefix) {
    return new Points(
        Long.parseLong(text(row, prefix + "hard")),
        Long.parseLong(text(row, prefix + "medium")),
        Long.parseLong(text(row, prefix + "soft")));
  }

  private static OptionalDouble number(Map<String, String> row, String column) {
    String text = text(row, column);
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  private static String text(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}
