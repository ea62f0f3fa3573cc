package org.lungang.report;

import org.lungang.language.Language;
import org.lungang.language.Named;

/** A heading in each language. */
record ColumnTitle(String english, String chinese) implements Named {

  @Override
  public String in(Language language) {
    return language == Language.ZH ? chinese : english;
  }
}
