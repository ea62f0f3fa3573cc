package org.lungang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lungang.calendar.EvenDays.Item;

/** Items are spread so that no set of either nesting could be spread more evenly. */
class EvenDaysTest {

  @Test
  void everySetIsEvenAtOnceOnThousandsOfRandomCases() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 3000; round++) {
      int days = random.nextInt(1, 24);
      int depth = random.nextInt(0, 4);
      List<Item> items = new ArrayList<>();
      int count = random.nextInt(0, 120);
      int width = random.nextInt(1, 5);
      for (int i = 0; i < count; i++) {
        items.add(new Item(chain(random, depth, width), chain(random, 2, 6)));
      }
      int[] dayOf = EvenDays.spread(items, days, random.nextInt(0, 100));
      assertThat(dayOf).hasSize(count);
      Map<Object, int[]> counts = new HashMap<>();
      for (int i = 0; i < count; i++) {
        List<Object> sets = new ArrayList<>(List.of("all"));
        items.get(i).left().forEach(set -> sets.add(List.of("left", set)));
        items.get(i).right().forEach(set -> sets.add(List.of("right", set)));
        for (Object set : sets) {
          counts.computeIfAbsent(set, key -> new int[days])[dayOf[i]]++;
        }
      }
      counts.forEach((set, byDay) -> assertEven(set, byDay));
    }
  }

  @Test
  void aSingleDayTakesEverything() {
    Item item = new Item(List.of("a"), List.of());
    assertThat(EvenDays.spread(List.of(item, item, item), 1, 5)).containsExactly(0, 0, 0);
    assertThat(EvenDays.spread(List.of(), 3, 0)).isEmpty();
  }

  /** Sets from the smallest to the largest, each named by its path from the largest. */
  private static List<String> chain(SplittableRandom random, int depth, int width) {
    List<String> chain = new ArrayList<>();
    String path = "";
    for (int i = 0; i < depth; i++) {
      path += "/" + random.nextInt(width);
      chain.add(0, path);
    }
    return chain;
  }

  private static void assertEven(Object set, int[] counts) {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int count : counts) {
      least = Math.min(least, count);
      most = Math.max(most, count);
    }
    assertThat(most - least).as(set.toString()).isLessThanOrEqualTo(1);
  }
}
