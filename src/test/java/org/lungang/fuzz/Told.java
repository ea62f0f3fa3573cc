package org.lungang.fuzz;

import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.project.ProjectFailure;

/** Holds that every message can be put into words. */
final class Told {

  /** Of one file; ten rows of nonsense are told of in the same words as a thousand. */
  private static final int MOST = 12;

  private Told() {}

  static void all(List<? extends Named> messages) {
    messages.stream().limit(MOST).forEach(Told::one);
  }

  static void one(Named message) {
    for (Language language : Language.values()) {
      text(message.in(language));
    }
  }

  static void text(String text) {
    if (text.isEmpty()) {
      throw new IllegalStateException("A message says nothing.");
    }
  }

  static void failure(ProjectFailure failure) {
    all(failure.problems());
    all(failure.sentences());
  }
}
