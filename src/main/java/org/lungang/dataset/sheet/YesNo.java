package org.lungang.dataset.sheet;

import java.util.List;
import java.util.Locale;
import org.lungang.language.Code;
import org.lungang.language.Language;

/** The answers {@code yes} and {@code no}, which files write in lower case. */
public enum YesNo implements Code {
  YES("是"),
  NO("否");

  private final List<String> chinese;

  YesNo(String chinese) {
    this.chinese = List.of(chinese);
  }

  /** The answer that a truth value is. */
  public static YesNo of(boolean answer) {
    return answer ? YES : NO;
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH ? chinese.get(0) : name().toLowerCase(Locale.ROOT);
  }
}
