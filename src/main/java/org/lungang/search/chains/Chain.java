package org.lungang.search.chains;

import java.util.Arrays;

/** Changes of several candidates that belong together, in the order they were made. */
public final class Chain {

  private int[] candidates = new int[8];
  private int[] options = new int[8];
  private int[] before = new int[8];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int candidate, int optionBefore, int option) {
    if (size == candidates.length) {
      candidates = Arrays.copyOf(candidates, 2 * size);
      options = Arrays.copyOf(options, 2 * size);
      before = Arrays.copyOf(before, 2 * size);
    }
    candidates[size] = candidate;
    before[size] = optionBefore;
    options[size] = option;
    size++;
  }

  public int size() {
    return size;
  }

  public int candidate(int i) {
    return candidates[i];
  }

  /** The option that the i-th candidate takes, or {@link SearchState#NONE}. */
  public int option(int i) {
    return options[i];
  }

  boolean contains(int candidate) {
    for (int i = 0; i < size; i++) {
      if (candidates[i] == candidate) {
        return true;
      }
    }
    return false;
  }

  /** Takes all changes back. */
  void undo(SearchState state) {
    for (int i = size - 1; i >= 0; i--) {
      state.change(candidates[i], before[i]);
    }
  }

  Chain copy() {
    Chain copy = new Chain();
    for (int i = 0; i < size; i++) {
      copy.add(candidates[i], before[i], options[i]);
    }
    return copy;
  }

  /** Makes all changes again. */
  void redo(SearchState state) {
    for (int i = 0; i < size; i++) {
      state.change(candidates[i], options[i]);
    }
  }
}
