package org.lungang.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lungang.word.Choice;
import org.lungang.word.OfficeSpelling;

/**
 * Rosters of the same people at several times, such as one for each term in a workbook. Which one
 * counts is asked once: read together, whoever has left since the first would still be there.
 */
final class RostersOfTimes {

  /** Of so many people of the larger one, in tenths, the other has the names. */
  private static final int MOST = 5;

  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(?<year>20\\d{2})(?:学?年度?)?(?:[-—–~～至/](?<next>(?:20)?\\d{2})(?!\\d))?(?:学年度?|年度|年)?"
              + "(?:第?(?<term>[一二上下12])(?:学期|期)|(?<season>[春秋])季?(?:学期)?|[.．]?(?<month>1[0-2]|0?[1-9])月?(?!\\d))?");

  /** A time as it was written, and when it was. */
  private record Time(String text, int months) {}

  private RostersOfTimes() {}

  /** The tables, with those rosters unused of whose time the office says that another counts. */
  static List<MappedTable> settled(List<MappedTable> tables, Inquiry inquiry) {
    Rosters rosters =
        new Rosters(
            tables.stream()
                .filter(t -> !KindOfTable.isOfThoseLeftOut(t.table(), inquiry))
                .toList());
    Map<Integer, List<MappedTable>> byTime = new TreeMap<>();
    Map<Integer, String> texts = new TreeMap<>();
    for (MappedTable table : tables) {
      if (rosters.has(table)) {
        time(table)
            .ifPresent(
                time -> {
                  byTime.computeIfAbsent(time.months(), t -> new ArrayList<>()).add(table);
                  texts.putIfAbsent(time.months(), time.text());
                });
      }
    }
    if (!areOfTheSame(byTime)) {
      return tables;
    }
    List<String> times = new ArrayList<>(texts.values());
    List<Option> options = new ArrayList<>();
    for (int i = times.size() - 1; i >= 0; i--) {
      options.add(Option.plain(times.get(i), true));
    }
    options.addAll(Inquiry.choices(Choice.KEEP));
    MappedTable newest = byTime.values().stream().reduce((a, b) -> b).orElseThrow().get(0);
    Optional<String> answer =
        inquiry.ask(
            "rosters/" + String.join("、", times),
            () -> Inquiry.question("times", true, options, String.join("、", times)),
            Spot.of(newest.table().grid(), newest.table().headingRow()));
    if (answer.filter(Choice.KEEP.name()::equals).isPresent()) {
      return tables;
    }
    // While it is open nobody is asked about those who stand in both.
    String counts = answer.orElse(times.get(times.size() - 1));
    Set<MappedTable> unused = new HashSet<>();
    texts.forEach(
        (months, text) -> {
          if (!text.equals(counts)) {
            unused.addAll(byTime.getOrDefault(months, List.of()));
          }
        });
    return tables.stream().map(t -> unused.contains(t) ? t.as(TableKind.OTHER) : t).toList();
  }

  /** Whether there are several times, and the rosters of each have many people of the next. */
  private static boolean areOfTheSame(Map<Integer, List<MappedTable>> byTime) {
    Set<String> before = Set.of();
    boolean isFirst = true;
    for (List<MappedTable> tables : byTime.values()) {
      Set<String> names = new HashSet<>();
      tables.forEach(table -> names.addAll(Rosters.names(table)));
      long both = names.stream().filter(before::contains).count();
      if (!isFirst && both * 10 < (long) Math.max(names.size(), before.size()) * MOST) {
        return false;
      }
      isFirst = false;
      before = names;
    }
    return byTime.size() > 1;
  }

  /** The time that the sheet, a title or the file names, the nearest first. */
  private static Optional<Time> time(MappedTable table) {
    Stream<String> lines =
        Stream.concat(
            Stream.concat(Stream.of(table.table().grid().sheet()), table.table().titles().stream()),
            Stream.of(table.table().grid().file().replaceFirst("\\.\\w+$", "")));
    return lines.map(RostersOfTimes::time).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Time> time(String line) {
    Matcher time = TIME.matcher(OfficeSpelling.half(line).replaceAll("\\s", ""));
    if (!time.find()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(time.group("year"));
    String next = time.group("next");
    boolean isSchoolYear = next != null && Integer.parseInt(next) % 100 == (year + 1) % 100;
    int month = 0;
    if (next != null && !isSchoolYear) {
      month = Integer.parseInt(next) <= 12 ? Integer.parseInt(next) : 0;
    } else if (time.group("month") != null) {
      month = Integer.parseInt(time.group("month"));
    } else if (time.group("season") != null) {
      month = time.group("season").equals("春") ? 2 : 9;
    } else if (time.group("term") != null || isSchoolYear) {
      boolean isSecond = time.group("term") != null && time.group("term").matches("[二下2]");
      year += isSecond ? 1 : 0;
      month = isSecond ? 2 : 9;
    }
    return Optional.of(new Time(time.group(), year * 12 + month));
  }
}
