package org.lungang.word;

import java.util.List;

/**
 * What a cell may mean.
 *
 * @param codes the code that it means where that is sure, else those that it may well mean, the
 *     likeliest first; none where nothing is known
 * @param isSure whether there is no doubt
 */
public record Meaning(List<String> codes, boolean isSure) {

  /** Nothing is known of it. */
  public static final Meaning UNKNOWN = new Meaning(List.of(), false);

  public Meaning {
    codes = List.copyOf(codes);
    if (isSure && codes.size() != 1) {
      throw new IllegalArgumentException("What is sure is one thing, not (" + codes + ").");
    }
  }

  /** It means just this. */
  public static Meaning sure(String code) {
    return new Meaning(List.of(code), true);
  }

  /** It may mean these, the likeliest first. */
  public static Meaning doubt(List<String> codes) {
    return new Meaning(codes, false);
  }

  /** The code that it means. */
  public String code() {
    if (!isSure) {
      throw new IllegalStateException("It is not sure what is meant: (" + codes + ").");
    }
    return codes.get(0);
  }

  /** Whether anything is known of it. */
  public boolean isKnown() {
    return !codes.isEmpty();
  }
}
