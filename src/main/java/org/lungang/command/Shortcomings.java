package org.lungang.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Shortfalls;
import org.lungang.plan.Violation;
import org.lungang.policy.Citation;
import org.lungang.policy.Level;
import org.lungang.staffing.Staffing;

/** Tells each shortfall of a plan from what must hold, in numbers, with the rule and its clause. */
final class Shortcomings {

  private Shortcomings() {}

  static void say(Session session, Staffing staffing, PlanScore score) {
    Shortfalls shortfalls = new Shortfalls(staffing);
    for (Violation violation : score.violations()) {
      if (violation.rule().level() == Level.HARD) {
        Citation clause = staffing.policy().cite(staffing.policy().clauseOf(violation.rule()));
        session.say(
            Message.of(
                Shortcomings.class,
                clause.isEmpty() ? "shortcoming" : "shortcoming.clause",
                violation.rule().name(),
                violation.rule(),
                shortfalls.of(violation),
                clause));
      }
    }
  }

  /** Tells the command that says what stands in the way of a plan. */
  static void sayHelp(Session session, @Nullable Path folder) {
    session.say(
        folder == null
            ? Message.of(Shortcomings.class, "shortcoming.help.unwritten")
            : Message.of(Shortcomings.class, "shortcoming.help", folder));
  }
}
