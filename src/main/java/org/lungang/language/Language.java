package org.lungang.language;

import java.util.Locale;

/** A language that the program speaks. */
public enum Language {
  EN(Locale.ENGLISH),
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale that stands for this language in resource bundles. */
  public Locale locale() {
    return locale;
  }

  /** The language of a locale: Chinese for every Chinese locale, else English. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
  }
}
