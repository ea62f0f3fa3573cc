package org.lungang.language;

/** What is written as a code in files, and as a word for readers. */
public interface Worded extends Named {

  /** The word for readers: "Middle manager" for MIDDLE_MANAGER. */
  Named word();

  /** The word inside a sentence: "middle manager". */
  Named wordInSentence();

  /** The code as it is written in files, also inside a sentence. */
  default Named written() {
    return new Written(this);
  }

  /** A code that is told as files have it; equal to another of the same code. */
  record Written(Worded code) implements Named {

    @Override
    public String in(Language language) {
      return code.in(language);
    }
  }
}
