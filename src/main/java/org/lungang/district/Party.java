package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;
import org.lungang.language.Language;
import org.lungang.language.Named;

/** Whose consent to a posting is asked for (同意方). */
public enum Party implements Code {
  PERSON("person", "本人"),
  HOME("home school", "派出学校"),
  HOST("host school", "接收学校");

  private final String english;
  private final List<String> chinese;

  Party(String english, String... chinese) {
    this.english = english;
    this.chinese = List.of(chinese);
  }

  /** "the home school" is clearer than "the home". */
  @Override
  public Named wordInSentence() {
    return language -> language == Language.ZH ? in(language) : english;
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
