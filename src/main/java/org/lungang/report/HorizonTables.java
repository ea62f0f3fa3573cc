package org.lungang.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.years.Horizon;

/** What a horizon says of each group, each subject, and each school that lacks teachers. */
public final class HorizonTables {

  /** Who is due and posted, group by group. */
  public static final String GROUPS = "horizon-groups.csv";

  /** Who is due, posted, retired and missing, subject by subject. */
  public static final String SUBJECTS = "horizon-subjects.csv";

  /** The schools that lack teachers of a subject. */
  public static final String SCHOOLS = "horizon-schools.csv";

  private HorizonTables() {}

  /** A school and a subject that it lacks teachers of in some year: how many, by the year. */
  public record Short(School school, Subject subject, Map<Integer, Integer> missing) {

    /** How many are missing in all years together. */
    int total() {
      return missing.values().stream().mapToInt(each -> each).sum();
    }
  }

  /** Every school and subject of which somebody is missing in some year, most missing first. */
  public static List<Short> shortages(Horizon.Outlook outlook) {
    Map<String, Short> shortages = new TreeMap<>();
    for (Horizon.Year year : outlook.years()) {
      for (Horizon.Shortage each : year.shortages()) {
        shortages
            .computeIfAbsent(
                each.school().id() + "\n" + each.subject().code(),
                key -> new Short(each.school(), each.subject(), new TreeMap<>()))
            .missing()
            .put(year.year(), each.missing());
      }
    }
    return shortages.values().stream()
        .sorted(Comparator.comparingInt(each -> -each.total()))
        .toList();
  }

  /** The groups of any year, by id, as the last year that has them names them. */
  public static List<Group> groups(Horizon.Outlook outlook) {
    Map<String, Group> groups = new TreeMap<>();
    outlook
        .years()
        .forEach(
            year -> year.groups().forEach(each -> groups.put(each.group().id(), each.group())));
    return List.copyOf(groups.values());
  }

  /** The subjects of any year, in their order. */
  public static List<Subject> subjects(Horizon.Outlook outlook) {
    return outlook.years().stream()
        .flatMap(year -> year.subjects().stream())
        .map(Horizon.OfSubject::subject)
        .distinct()
        .sorted()
        .toList();
  }

  /** The tables as files, a row for each year and group, subject, or school and subject. */
  public static List<OutputFile> files(Horizon.Outlook outlook, Language language) {
    CsvSheet groups = sheet(language, "year", "group-id", "group", "due", "sent");
    CsvSheet subjects = sheet(language, "year", "subject", "due", "sent", "retired", "missing");
    CsvSheet schools =
        sheet(language, "year", "school-id", "school", "subject", "required", "missing");
    for (Horizon.Year year : outlook.years()) {
      for (Horizon.OfGroup each : year.groups()) {
        groups.addRow(
            List.of(year.year(), each.group().id(), each.group().name(), each.due(), each.sent()));
      }
      for (Horizon.OfSubject each : year.subjects()) {
        subjects.addRow(
            List.of(
                year.year(),
                each.subject(),
                each.due(),
                each.sent(),
                each.retired(),
                each.missing()));
      }
      for (Horizon.Shortage each : year.shortages()) {
        schools.addRow(
            List.of(
                year.year(),
                each.school().id(),
                each.school().name(),
                each.subject(),
                each.required(),
                each.missing()));
      }
    }
    return List.of(groups.toFile(GROUPS), subjects.toFile(SUBJECTS), schools.toFile(SCHOOLS));
  }

  private static CsvSheet sheet(Language language, String... headings) {
    List<? extends Named> said =
        Stream.of(headings)
            .map(heading -> Message.of(HorizonTables.class, "horizon.column." + heading))
            .toList();
    return new CsvSheet(language, said);
  }
}
