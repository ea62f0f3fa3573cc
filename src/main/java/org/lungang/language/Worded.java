package org.lungang.language;

/** What is written as a code in files, and as a word for readers. */
public interface Worded extends Named {

  /** The word for readers: "Middle manager" for MIDDLE_MANAGER. */
  Named word();
}
