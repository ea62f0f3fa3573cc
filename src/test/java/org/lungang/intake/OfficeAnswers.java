package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;

/** Answers questions as somebody in the office would who knows what was meant. */
final class OfficeAnswers {

  private final OfficeHand hand;

  /** The keys of all questions that were asked. */
  final List<String> asked = new ArrayList<>();

  OfficeAnswers(OfficeHand hand) {
    this.hand = hand;
  }

  Recipe answer(IntakeResult result) {
    Recipe recipe = result.recipe();
    for (Question question : result.openQuestions()) {
      asked.add(question.key());
      recipe = recipe.withAnswer(question.key(), answer(question));
    }
    return recipe;
  }

  private String answer(Question question) {
    String meant = hand.meant.get(question.key());
    if (meant != null) {
      return meant;
    }
    return switch (question.key()) {
      case "POSITION/(blank)", "POSITION/(no list)" -> "TEACHER";
      case "TITLE/(blank)" -> "UNRATED";
      case "SUBJECT/(several)" -> "FIRST";
      default -> question.likely().isEmpty() ? "1985-09" : question.likely().get(0).value();
    };
  }

  /** Whether a question was asked about a field. */
  boolean hasAsked(String field) {
    return asked.stream().anyMatch(key -> key.startsWith(field));
  }
}
