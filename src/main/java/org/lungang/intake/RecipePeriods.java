package org.lungang.intake;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.word.GradeNames;
import org.lungang.word.GradeRange;

/** The small table of a recipe: periods a week of one class, by stage or grades and by subject. */
final class RecipePeriods {

  private RecipePeriods() {}

  /** Reads the table; blank lines are periods that nobody has given yet. */
  static Map<GradeRange, Map<String, BigDecimal>> read(@Nullable Object table)
      throws RecipeFile.NoRecipe {
    Map<GradeRange, Map<String, BigDecimal>> periods = new TreeMap<>();
    if (table == null) {
      return periods;
    }
    if (!(table instanceof Map<?, ?> stages)) {
      throw new RecipeFile.NoRecipe("periods.table");
    }
    for (Map.Entry<?, ?> stage : stages.entrySet()) {
      String name = String.valueOf(stage.getKey());
      GradeRange grades =
          GradeNames.only(name).orElseThrow(() -> new RecipeFile.NoRecipe("periods.stage", name));
      if (stage.getValue() == null) {
        continue;
      }
      if (!(stage.getValue() instanceof Map<?, ?> subjects)) {
        throw new RecipeFile.NoRecipe("periods.table");
      }
      Map<String, BigDecimal> own = periods.computeIfAbsent(grades, g -> new TreeMap<>());
      for (Map.Entry<?, ?> subject : subjects.entrySet()) {
        String cell = subject.getValue() == null ? "" : String.valueOf(subject.getValue()).strip();
        if (!cell.isEmpty()) {
          BigDecimal number = CourseTables.number(cell);
          if (number == null) {
            throw new RecipeFile.NoRecipe(
                "periods", Message.joined("/", List.of(name, subject.getKey())), cell);
          }
          own.put(String.valueOf(subject.getKey()).strip(), number);
        }
      }
    }
    return periods;
  }

  /** Writes what was given, and a line to fill in for every subject that has none. */
  static void write(StringBuilder file, IntakeResult result, Language language) {
    Map<GradeRange, Map<String, String>> lines = new TreeMap<>();
    result
        .courses()
        .forEach(
            (stage, subjects) ->
                subjects.forEach(
                    subject ->
                        lines
                            .computeIfAbsent(GradeRange.whole(stage), g -> sorted())
                            .put(subject.in(language), "")));
    result
        .recipe()
        .periods()
        .forEach(
            (grades, subjects) ->
                subjects.forEach(
                    (subject, number) ->
                        lines
                            .computeIfAbsent(grades, g -> sorted())
                            .put(
                                Subject.of(subject).in(language),
                                number.stripTrailingZeros().toPlainString())));
    if (lines.isEmpty()) {
      return;
    }
    for (String line :
        Message.of(RecipeFile.class, "recipe.periods.head").in(language).split("\n")) {
      file.append("# ").append(line).append('\n');
    }
    file.append("periods:\n");
    lines.forEach(
        (grades, subjects) -> {
          file.append("  ").append(RecipeFile.quoted(grades.in(language))).append(":\n");
          subjects.forEach(
              (subject, number) ->
                  file.append("    ")
                      .append(RecipeFile.quoted(subject))
                      .append(": ")
                      .append(number)
                      .append('\n'));
        });
  }

  /** Lines in the order of the curriculum. */
  private static Map<String, String> sorted() {
    return new TreeMap<>(
        Comparator.comparing(Subject::of, Subject.CURRICULUM)
            .thenComparing(Comparator.naturalOrder()));
  }
}
