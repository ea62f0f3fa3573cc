package org.lungang.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** How a run ended, as the shell sees it. */
public enum ExitCode implements Named {
  /** All is well. */
  OK(0),
  /** Something failed that should not be able to. */
  FAILURE(1),
  /** The command line cannot be understood. */
  USAGE(2),
  /** The data, the policy or the plan file has errors. */
  BAD_INPUT(3),
  /** A plan breaks a rule that must hold. */
  INFEASIBLE(4),
  /** The output cannot be written. */
  CANNOT_WRITE(5),
  /** Stopped with Ctrl-C; a plan that was being made is kept. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the shell sees. */
  public int code() {
    return code;
  }

  /** What it means, in a sentence. */
  @Override
  public String in(Language language) {
    return Message.of(ExitCode.class, "exit." + code).in(language);
  }

  /** Every code with its meaning, for the help. */
  static Map<String, String> list(Language language) {
    Map<String, String> list = new LinkedHashMap<>();
    for (ExitCode exit : values()) {
      list.put(String.valueOf(exit.code), exit.in(language));
    }
    return list;
  }
}
