package org.lungang.dataset.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.lungang.language.Language;
import org.lungang.language.Named;

/** Names one after the other, as a sentence lists them. */
public record CodeList(List<? extends Named> codes) implements Named {

  @Override
  public String in(Language language) {
    return codes.stream()
        .map(code -> code.in(language))
        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
  }
}
