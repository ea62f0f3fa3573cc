package org.lungang.dataset.sheet;

import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** Names one after the other, as a sentence lists them. */
public record CodeList(List<? extends Named> codes) implements Named {

  @Override
  public String in(Language language) {
    return Message.list(codes.stream().map(code -> code.in(language)).toList()).in(language);
  }
}
