package org.lungang.word;

import java.util.Optional;
import java.util.regex.Pattern;

/** What texts say of where people live and of their health: messages quote nothing of that. */
public enum PersonalWords {
  ADDRESS(
      "\\d+(?:号|弄)(?:院|楼|附)?|\\d+(?:栋|幢|单元|室)|[\\p{IsHan}\\d](?:小区|家属院|公寓|胡同)"
          + "|\\p{IsHan}(?:路|街|巷|大道)(?:东|西|南|北|中)?(?:段)?[\\d一二三四五六七八九十百]+(?:号|弄|$)|村第?[\\d一二三四五六七八九十]+[组队]"),
  HEALTH(
      "癌|肿瘤|白血病|高血压|糖尿病|心脏病|冠心病|心梗|脑梗|脑出血|中风|抑郁|焦虑症|精神病|精神分裂|癫痫|肾病|肾炎"
          + "|肝炎|肝硬化|尿毒症|结核|红斑狼疮|帕金森|瘫痪|骨折|椎间盘|手术|化疗|放疗|透析|术后|流产|残疾|艾滋");

  private final Pattern words;

  PersonalWords(String words) {
    this.words = Pattern.compile(words);
  }

  /** Whether a text speaks of it. */
  public boolean isIn(String text) {
    return words.matcher(OfficeSpelling.half(Blanks.dense(text))).find();
  }

  /** What a text speaks of first; empty where it speaks of neither. */
  public static Optional<PersonalWords> in(String text) {
    for (PersonalWords kind : values()) {
      if (kind.isIn(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
