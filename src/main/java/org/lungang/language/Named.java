package org.lungang.language;

/** Something with a name in each language: a code, a rule, a message. */
public interface Named {

  /** The name in the given language, never empty. */
  String in(Language language);
}
