package org.lungang.linear;

import java.util.Arrays;

/**
 * Sparse vectors, one after the other: the entries of vector {@code v} stand at {@code start[v]} to
 * {@code start[v + 1]} of {@code index} and {@code value}.
 */
final class SparseVectors {

  int[] start = new int[64];
  int[] index = new int[256];
  double[] value = new double[256];
  private int count;
  private int entryCount;

  /** How many vectors are complete. */
  int count() {
    return count;
  }

  /** How many entries there are, with those of the vector that is not complete yet. */
  int entryCount() {
    return entryCount;
  }

  /** Takes all vectors out. */
  void clear() {
    count = 0;
    entryCount = 0;
  }

  /** Adds an entry to the current vector. */
  void add(int at, double amount) {
    if (entryCount == index.length) {
      index = Arrays.copyOf(index, 2 * entryCount);
      value = Arrays.copyOf(value, 2 * entryCount);
    }
    index[entryCount] = at;
    value[entryCount++] = amount;
  }

  /** Completes the current vector. */
  void end() {
    if (count + 1 >= start.length) {
      start = Arrays.copyOf(start, 2 * start.length);
    }
    start[++count] = entryCount;
  }

  /** Whether the current vector has no entries. */
  boolean isEmpty() {
    return entryCount == start[count];
  }
}
