package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lungang.language.Language;
import org.lungang.language.Spelling;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/** Finds the column that a heading nobody knows may have been meant for. */
final class UnusedHeadings<C extends Heading> {

  /**
   * A year, or what tells one copy of a column from another, beside its heading. Digits are tried
   * from their first one on alone: a heading of nothing else would take for ever.
   */
  private static final Pattern BESIDE =
      Pattern.compile(
          "\\([^()]*\\)|（[^（）]*）|(?:19|20)\\d{2}(?:年度|学年|年)?" + "|(?:\\G|(?<![\\d_]))[\\d_]++$");

  /** Shorter words are near to too many others. */
  private static final int SHORTEST_CHINESE = 3;

  private static final int SHORTEST_ENGLISH = 5;
  private static final int SHORTEST_PART = 4;

  private final List<C> columns;

  UnusedHeadings(List<C> columns) {
    this.columns = columns;
  }

  /** The column that is meant, maybe. */
  Optional<C> near(String heading) {
    String word = HeadingBlock.normal(heading);
    String bare = HeadingBlock.normal(BESIDE.matcher(OfficeSpelling.half(heading)).replaceAll(""));
    return exact(bare).or(() -> inUse(heading, bare)).or(() -> slip(bare)).or(() -> part(word));
  }

  private Optional<C> exact(String word) {
    return columns.stream()
        .filter(column -> column.english().equals(word) || column.chinese().equals(word))
        .findFirst();
  }

  /** Another word for the column that offices use; no column where they use it for others. */
  private Optional<C> inUse(String heading, String bare) {
    Optional<Field> field = HeadingWords.find(heading).or(() -> HeadingWords.find(bare));
    return columns.stream()
        .filter(column -> field.isPresent() && column.fields().contains(field.get()))
        .findFirst();
  }

  private Optional<C> slip(String word) {
    boolean chinese = word.codePoints().anyMatch(Character::isIdeographic);
    if (word.length() < (chinese ? SHORTEST_CHINESE : SHORTEST_ENGLISH)
        || HeadingWords.find(word).isPresent()) {
      return Optional.empty();
    }
    Language language = chinese ? Language.ZH : Language.EN;
    List<String> names = new ArrayList<>();
    for (C column : columns) {
      String name = column.in(language).toLowerCase(Locale.ROOT);
      if (name.length() >= (chinese ? SHORTEST_CHINESE : SHORTEST_ENGLISH)) {
        names.add(name);
      }
    }
    return Spelling.nearest(word, names)
        .flatMap(
            near ->
                columns.stream().filter(column -> column.in(language).equals(near)).findFirst());
  }

  /** A column whose heading stands in the word, or begins with it. */
  private Optional<C> part(String word) {
    Set<Field> others = Set.of(Field.NONE);
    if (HeadingWords.find(word).filter(others::contains).isPresent()) {
      return Optional.empty();
    }
    return columns.stream()
        .filter(
            column ->
                column.chinese().length() >= SHORTEST_PART && word.contains(column.chinese())
                    || word.length() >= SHORTEST_ENGLISH && column.english().startsWith(word)
                    || column.english().length() >= SHORTEST_ENGLISH
                        && word.contains(column.english()))
        .findFirst();
  }
}
