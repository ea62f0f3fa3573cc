package org.lungang.command;

import org.lungang.plan.PlanScore;
import org.lungang.policy.Level;
import org.lungang.report.ScoreText;
import org.lungang.staffing.Staffing;

/** Prints every rule's figure, and where a plan falls short. */
record ScoreTables(Session session, Staffing staffing) {

  /** A rule that must or should hold is shown case by case; of what costs, the costliest cases. */
  private static final int SOFT_CASES = 10;

  void print(PlanScore score) {
    session.printText(
        ScoreText.renderRules(staffing, score, session.language(), session.columns()));
    printCases(score, Level.HARD, Integer.MAX_VALUE);
    printCases(score, Level.MEDIUM, Integer.MAX_VALUE);
    printCases(score, Level.SOFT, SOFT_CASES);
  }

  private void printCases(PlanScore score, Level level, int atMost) {
    String cases =
        ScoreText.renderViolations(
            staffing, score, level, atMost, session.language(), session.columns());
    if (!cases.isEmpty()) {
      session.printText("\n" + cases);
    }
  }
}
