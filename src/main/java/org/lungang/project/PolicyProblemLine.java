package org.lungang.project;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.PolicyProblem;

/** A problem of a policy file in one line: where, what, and what would be right. */
public record PolicyProblemLine(PolicyProblem problem) implements Named {

  @Override
  public String in(Language language) {
    StringBuilder place = new StringBuilder(problem.file());
    if (problem.line() > 0) {
      place.append(':').append(problem.line()).append(':').append(problem.column());
    }
    if (!problem.path().isEmpty()) {
      place.append(' ').append(problem.path());
    }
    return Message.of(
            PolicyProblemLine.class, "policy.problem", place, problem.what(), problem.right())
        .in(language);
  }
}
