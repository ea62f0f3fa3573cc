package org.lungang.policy;

import java.util.Comparator;
import org.lungang.language.Message;

/**
 * Something wrong in a policy file.
 *
 * @param file the file, or the policy's id, as the reader was asked for it
 * @param path the key's path, e.g. {@code flows.TIGHT.management-out.limits[0].at_least}; empty for
 *     the whole file
 * @param line counted from 1; 0 where unknown
 * @param column counted from 1; 0 where unknown
 * @param what what is wrong, and with which value
 * @param right what would be right
 */
public record PolicyProblem(
    String file, String path, int line, int column, Message what, Message right) {

  /** The order in which they are told: as they stand in the files. */
  public static final Comparator<PolicyProblem> ORDER =
      Comparator.comparing(PolicyProblem::file)
          .thenComparingInt(PolicyProblem::line)
          .thenComparingInt(PolicyProblem::column)
          .thenComparing(PolicyProblem::path)
          .thenComparing(problem -> problem.what().key());

  /** The same problem of a part that stands at a path in its file. */
  PolicyProblem in(String parent) {
    String whole = path.isEmpty() ? parent : KeyPath.key(parent, path);
    return new PolicyProblem(file, whole, line, column, what, right);
  }

  /** The problem {@code problem.KEY}, with {@code problem.KEY.right} for what would be right. */
  static PolicyProblem of(
      String file, String path, PolicyFile.Place place, String key, Object... arguments) {
    return new PolicyProblem(
        file,
        path,
        place.line(),
        place.column(),
        Message.of(PolicyProblem.class, "problem." + key, arguments),
        Message.of(PolicyProblem.class, "problem." + key + ".right", arguments));
  }
}
