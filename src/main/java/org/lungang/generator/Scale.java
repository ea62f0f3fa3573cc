package org.lungang.generator;

/**
 * How many of each kind a district of a scale has.
 *
 * @param factor above 0; 1 for the district as its policy describes it
 */
record Scale(double factor) {

  Scale {
    if (!(factor > 0 && factor <= 100)) {
      throw new IllegalArgumentException(
          "The scale (" + factor + ") must be above 0 and at most 100.");
    }
  }

  /** So many at scale 1, rounded, at least 1. */
  int count(int atScaleOne) {
    return Math.max(1, (int) Math.floor(atScaleOne * factor + 0.5));
  }

  /**
   * Splits {@code total} schools over {@code groups} groups, each with {@code least} to {@code
   * most}; a total that lies outside is brought inside.
   */
  static int[] split(int total, int groups, int least, int most, Dice dice) {
    int within = Math.max(least * groups, Math.min(most * groups, total));
    int[] sizes = new int[groups];
    for (int i = 0; i < groups; i++) {
      sizes[i] = within / groups + (i < within % groups ? 1 : 0);
    }
    for (int i = 0; i < groups; i++) {
      int from = dice.whole(0, groups - 1);
      int to = dice.whole(0, groups - 1);
      if (sizes[from] > least && sizes[to] < most) {
        sizes[from]--;
        sizes[to]++;
      }
    }
    return sizes;
  }
}
