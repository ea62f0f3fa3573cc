package org.lungang.policy;

import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Named;

/**
 * The document that the office names under its public list and forms (依据).
 *
 * @param title its title, in its own language
 * @param number its number (文号); null where it has none
 */
@PolicyKey(en = "The document that lists and forms name as their basis", zh = "公示名单和表册写明的依据文件")
public record Basis(
    @PolicyKey(en = "Its title, in its own language", zh = "文件标题", needed = true) String title,
    @PolicyKey(en = "Its number", zh = "文号") @Nullable String number)
    implements Named {

  /** Its title, in 《》 if it is Chinese and has none of its own, and its number in brackets. */
  @Override
  public String in(Language language) {
    boolean plain =
        title.indexOf('《') >= 0 || title.codePoints().noneMatch(Character::isIdeographic);
    String cited = plain ? title : "《" + title + "》";
    if (number == null) {
      return cited;
    }
    return switch (language) {
      case ZH -> cited + "（" + number + "）";
      case EN -> cited + " (" + number + ")";
    };
  }
}
