package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.word.Field;

/** What an office's files do not say, what that costs, and how to get it. */
final class Lacks {

  private Lacks() {}

  static List<Lack> of(
      List<MappedTable> tables, SchoolBook schools, List<GroupDraft> groups, History history) {
    List<Lack> lacks = new ArrayList<>();
    if (tables.stream().noneMatch(table -> table.kind() == TableKind.STAFF)) {
      lacks.add(Lack.of("staff"));
    }
    for (Field field : List.of(Field.HONOR, Field.TITLE)) {
      boolean said =
          tables.stream()
              .anyMatch(
                  table ->
                      table.has(field)
                          || table.has(field == Field.HONOR ? Field.HONOR_FLAG : Field.TITLE_RANK)
                          || field == Field.HONOR
                              && table.kind() == TableKind.STAFF
                              && TitleOfList.isOfHonors(table.table()));
      if (!said) {
        lacks.add(Lack.of(field.name()));
      }
    }
    if (!schools.isListed()) {
      lacks.add(Lack.of("schools"));
    }
    if (groups.isEmpty() && tables.stream().noneMatch(t -> t.kind() == TableKind.GROUPS)) {
      lacks.add(Lack.of("groups"));
    }
    long placed = schools.all().stream().filter(school -> school.coordinates != null).count();
    if (placed < schools.all().size() && history.travel().isEmpty()) {
      lacks.add(
          townships(schools).size() > 1
              ? Lack.of("minutes.townships", townships(schools).size())
              : Lack.of("minutes"));
    }
    if (history.service().isEmpty()) {
      lacks.add(Lack.of("service"));
    }
    if (history.rotations().isEmpty()) {
      lacks.add(Lack.of("rotations"));
    }
    if (history.needs().isEmpty()) {
      lacks.add(Lack.of(isCounted(schools) ? "needs.counted" : "needs"));
    }
    return lacks;
  }

  /** Whether lists say how many classes or pupils schools have. */
  private static boolean isCounted(SchoolBook schools) {
    return schools.all().stream().anyMatch(s -> !s.classes.isEmpty() || !s.pupils.isEmpty());
  }

  /**
   * The subjects that are taught in each stage, where needs would follow from the periods of a
   * class.
   */
  static Map<Stage, Set<Subject>> courses(
      SchoolBook schools, List<PersonDraft> people, History history) {
    Map<Stage, Set<Subject>> courses = new TreeMap<>();
    if (!history.needs().isEmpty() || !isCounted(schools)) {
      return courses;
    }
    for (PersonDraft person : people) {
      Stage stage = person.school.stage;
      Subject subject = person.subject;
      if (stage != null && subject != null) {
        for (Stage part : stage.parts()) {
          courses.computeIfAbsent(part, p -> new TreeSet<>(Subject.CURRICULUM)).add(subject);
        }
      }
    }
    return courses;
  }

  /** The townships of the schools, sorted. */
  static Set<String> townships(SchoolBook schools) {
    Set<String> townships = new TreeSet<>();
    schools.all().forEach(school -> townships.add(school.township));
    townships.remove("");
    return townships;
  }
}
