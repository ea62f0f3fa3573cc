package org.lungang.generator;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Stage;
import org.lungang.district.Subject;

/** Which subjects a stage teaches, and how teaching posts fall on them. */
final class SubjectShares {

  static final Subject EARLY_CHILDHOOD = Subject.of("EARLY_CHILDHOOD");
  static final Subject ENGLISH = Subject.of("ENGLISH");

  private static final List<Subject> MAIN =
      Arrays.asList(Subject.of("CHINESE"), Subject.of("MATH"), ENGLISH);
  private static final List<Share> KINDERGARTEN = List.of(new Share(EARLY_CHILDHOOD, 1));
  private static final List<Share> PRIMARY =
      shares(
          "CHINESE 33 MATH 24 ENGLISH 11 PE 9 MUSIC 5.5 ART 5.5 SCIENCE 5 POLITICS 3 IT 2.5"
              + " PSYCHOLOGY 1 LABOR 0.8");
  private static final List<Share> JUNIOR =
      shares(
          "CHINESE 17 MATH 17 ENGLISH 16 PHYSICS 8 POLITICS 7 PE 7 HISTORY 6 CHEMISTRY 5 BIOLOGY 5"
              + " GEOGRAPHY 5 MUSIC 2.5 ART 2.5 IT 2 PSYCHOLOGY 1 LABOR 0.6");
  private static final List<Share> SENIOR =
      shares(
          "CHINESE 14 MATH 14 ENGLISH 14 PHYSICS 10 CHEMISTRY 9 BIOLOGY 8 POLITICS 7.5 HISTORY 7.5"
              + " GEOGRAPHY 7.5 PE 5 IT 2 MUSIC 1.5 ART 1.5 PSYCHOLOGY 1");

  private SubjectShares() {}

  /** The subjects of a single stage, those with the most posts first. */
  static List<Share> of(Stage stage) {
    return switch (stage) {
      case KINDERGARTEN -> KINDERGARTEN;
      case PRIMARY -> PRIMARY;
      case JUNIOR -> JUNIOR;
      case SENIOR -> SENIOR;
      case NINE_YEAR, TWELVE_YEAR ->
          throw new IllegalArgumentException("The stage (" + stage + ") is not a single one.");
    };
  }

  /** CHINESE, MATH and ENGLISH. */
  static boolean isMain(@Nullable Subject subject) {
    return MAIN.contains(subject);
  }

  /** Subjects that small and remote schools find nobody for. */
  static boolean isScarce(Subject subject) {
    return switch (subject.code()) {
      case "MUSIC", "ART", "PE", "IT", "ENGLISH", "SCIENCE" -> true;
      default -> false;
    };
  }

  /** A subject and its weight among the stage's teaching posts. */
  record Share(Subject subject, double weight) {}

  private static List<Share> shares(String text) {
    String[] words = text.split(" ");
    Share[] shares = new Share[words.length / 2];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = new Share(Subject.of(words[2 * i]), Double.parseDouble(words[2 * i + 1]));
    }
    return List.of(shares);
  }
}
