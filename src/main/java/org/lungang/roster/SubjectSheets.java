package org.lungang.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.plan.SubjectCoverage;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.SheetContent;

/** Subjects short of people and with people to spare, before and after (学科余缺情况). */
final class SubjectSheets {

  private SubjectSheets() {}

  /** For whom figures are added up: the schools of a stage, in a subject. */
  private record Key(Stage stage, Subject subject) {}

  /** A row for each school and subject of needs.csv. */
  static SheetContent bySchool(Staffing staffing, List<SubjectCoverage> coverage, SheetText text) {
    List<List<Object>> rows = new ArrayList<>();
    List<SubjectCoverage> sorted =
        coverage.stream()
            .sorted(
                Comparator.comparing(SubjectCoverage::schoolId)
                    .thenComparing(SubjectCoverage::subject, Subject.CURRICULUM))
            .toList();
    for (SubjectCoverage row : sorted) {
      School school = staffing.district().getSchool(row.schoolId());
      rows.add(
          List.of(
              school.id(),
              school.name(),
              text.cell(school.stage()),
              text.cell(row.subject()),
              row.required(),
              row.before(),
              row.before() - row.required(),
              row.after(),
              row.after() - row.required(),
              row.after() - row.before()));
    }
    return text.sheet(
            "subjects",
            rows,
            "school-id",
            "school",
            "stage",
            "subject",
            "required",
            "present-before",
            "balance-before",
            "present-after",
            "balance-after",
            "change")
        .withFilter();
  }

  /** The same added up by stage and subject; what one school has to spare fills no other's gap. */
  static SheetContent byStage(Staffing staffing, List<SubjectCoverage> coverage, SheetText text) {
    Map<Key, List<SubjectCoverage>> rowsByKey =
        new TreeMap<>(
            Comparator.comparing(Key::stage).thenComparing(Key::subject, Subject.CURRICULUM));
    for (SubjectCoverage row : coverage) {
      Stage stage = staffing.district().getSchool(row.schoolId()).stage();
      rowsByKey.computeIfAbsent(new Key(stage, row.subject()), key -> new ArrayList<>()).add(row);
    }
    List<List<Object>> rows = new ArrayList<>();
    rowsByKey.forEach(
        (key, of) ->
            rows.add(
                List.of(
                    text.cell(key.stage()),
                    text.cell(key.subject()),
                    of.stream().mapToInt(SubjectCoverage::required).sum(),
                    of.stream().mapToInt(SubjectCoverage::before).sum(),
                    of.stream().mapToInt(SubjectCoverage::missingBefore).sum(),
                    of.stream().mapToInt(SubjectCoverage::surplusBefore).sum(),
                    of.stream().mapToInt(SubjectCoverage::after).sum(),
                    of.stream().mapToInt(SubjectCoverage::missingAfter).sum(),
                    of.stream().mapToInt(SubjectCoverage::surplusAfter).sum())));
    return text.sheet(
            "subject-sums",
            rows,
            "stage",
            "subject",
            "required",
            "present-before",
            "missing-before",
            "surplus-before",
            "present-after",
            "missing-after",
            "surplus-after")
        .withFilter();
  }
}
