package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Gender;

class PersonNamesTest {

  /**
   * Of 50,000 names, 王 and 李 each have 6 to 9%, some are double-barrelled, some have rare
   * characters.
   */
  @Test
  void followTheFrequencyOfSurnames() {
    PersonNames names = new PersonNames();
    Dice dice = Dice.of(1, "names", 0);
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      drawn.add(names.name(i % 2 == 0 ? Gender.F : Gender.M, 1970 + i % 30, dice));
    }
    assertThat(startingWith(drawn, "王")).isBetween(3_000L, 4_500L);
    assertThat(startingWith(drawn, "李")).isBetween(3_000L, 4_500L);
    assertThat(startingWith(drawn, "欧阳")).isBetween(10L, 120L);
    assertThat(drawn).anyMatch(name -> name.contains("𠮷")).anyMatch(name -> name.contains("䶮"));
    assertThat(drawn)
        .allMatch(name -> name.codePointCount(0, name.length()) >= 2)
        .allMatch(name -> name.codePointCount(0, name.length()) <= 4);
  }

  private static long startingWith(List<String> names, String surname) {
    return names.stream().filter(name -> name.startsWith(surname)).count();
  }
}
