package org.lungang.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.lungang.dataset.column.Hand;
import org.lungang.district.District;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.language.Language;

/** Writes each value in any of the ways that docs/reference/files.md allows. */
final class MessyHand implements Hand {

  private static final List<String> SEPARATORS = List.of(";", "；", "、", "； ");

  private final SplittableRandom random;
  private final Map<String, Integer> schoolsByName = new HashMap<>();
  private final District district;

  MessyHand(District district, SplittableRandom random) {
    this.district = district;
    this.random = random;
    district.schools().forEach(school -> schoolsByName.merge(school.name(), 1, Integer::sum));
  }

  @Override
  public String code(Code code) {
    List<String> words = new ArrayList<>(code.chinese());
    words.add(code.in(Language.EN));
    return any(words);
  }

  /** POLITICS has two Chinese words. */
  @Override
  public String subject(Subject subject) {
    List<String> words = new ArrayList<>(List.of(subject.code(), subject.in(Language.ZH)));
    if (subject.equals(Subject.of("政治"))) {
      words.add("政治");
    }
    return any(words);
  }

  @Override
  public String date(LocalDate date) {
    int year = date.getYear();
    int month = date.getMonthValue();
    int day = date.getDayOfMonth();
    List<String> forms =
        new ArrayList<>(
            List.of(
                date.toString(),
                "%d/%d/%d".formatted(year, month, day),
                "%d.%d.%d".formatted(year, month, day),
                "%d年%d月%d日".formatted(year, month, day)));
    if (day == 1) {
      forms.add("%d-%02d".formatted(year, month));
      forms.add("%d.%02d".formatted(year, month));
      forms.add("%d年%d月".formatted(year, month));
    }
    return any(forms);
  }

  @Override
  public String until(LocalDate firstDayAfter) {
    boolean asLastDay = firstDayAfter.getDayOfMonth() == 1 && random.nextBoolean();
    return date(
        asLastDay || firstDayAfter.getYear() > 9999 ? firstDayAfter.minusDays(1) : firstDayAfter);
  }

  @Override
  public String list(List<String> values) {
    return String.join(any(SEPARATORS), values);
  }

  @Override
  public String orDefault(String cell) {
    return random.nextBoolean() ? "" : cell;
  }

  /** The name where it can mean no other school. */
  @Override
  public String schoolOrName(School school) {
    boolean unique =
        schoolsByName.getOrDefault(school.name(), 0) == 1
            && district.findSchool(school.name()).isEmpty();
    return unique && random.nextBoolean() ? school.name() : school.id();
  }

  private String any(List<String> forms) {
    return forms.get(random.nextInt(forms.size()));
  }
}
