package org.lungang.generator;

/** Ids whose order as text is their order as numbers: S001, G01, T00001, wider where needed. */
record Ids(String prefix, int digits) {

  /** Ids for numbers 0 to {@code count} − 1, with at least so many digits. */
  static Ids of(String prefix, int leastDigits, int count) {
    return new Ids(prefix, Math.max(leastDigits, Integer.toString(count).length()));
  }

  /** The id of a number, counted from 0: number 0 gives 1. */
  String id(int number) {
    String text = Integer.toString(number + 1);
    return prefix + "0".repeat(digits - text.length()) + text;
  }
}
