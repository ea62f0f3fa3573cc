package org.lungang.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lungang.language.Message;
import org.lungang.word.Blanks;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.Shown;

/**
 * Addresses and illnesses in columns that hold other things. Questions and the recipe say where
 * they stand and what they are, and quote nothing of them.
 */
enum PersonalText {
  ADDRESS(
      "\\d+(?:号|弄)(?:院|楼|附)?|\\d+(?:栋|幢|单元|室)|[\\p{IsHan}\\d](?:小区|家属院|公寓|胡同)"
          + "|\\p{IsHan}(?:路|街|巷|大道)(?:东|西|南|北|中)?(?:段)?[\\d一二三四五六七八九十百]+(?:号|弄|$)|村第?[\\d一二三四五六七八九十]+[组队]"),
  HEALTH(
      "癌|肿瘤|白血病|高血压|糖尿病|心脏病|冠心病|心梗|脑梗|脑出血|中风|抑郁|焦虑症|精神病|精神分裂|癫痫|肾病|肾炎"
          + "|肝炎|肝硬化|尿毒症|结核|红斑狼疮|帕金森|瘫痪|骨折|椎间盘|手术|化疗|放疗|透析|术后|流产|残疾|艾滋");

  private final Pattern words;

  PersonalText(String words) {
    this.words = Pattern.compile(words);
  }

  /** What a cell holds that its column is not expected to. */
  static Optional<PersonalText> in(Field field, String cell) {
    if (ColumnProfile.namesSchools(cell)) {
      return Optional.empty();
    }
    String text = OfficeSpelling.half(Blanks.dense(cell));
    for (PersonalText kind : values()) {
      if (!kind.isExpected(field) && kind.words.matcher(text).find()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private boolean isExpected(Field field) {
    return switch (field) {
      case EXEMPTION, REMARK, STATUS, CATEGORY -> this == HEALTH;
      case TOWNSHIP -> this == ADDRESS;
      default -> false;
    };
  }

  /** The key of a question about a cell of a column. */
  static String key(Field field, String cell) {
    return field.name()
        + "/"
        + in(field, cell).map(kind -> "(" + kind.name() + ")").orElseGet(() -> Shown.of(cell));
  }

  /** What a question shows of a cell. */
  static Object shown(Field field, String cell) {
    return in(field, cell)
        .<Object>map(
            kind ->
                Message.of(Inquiry.class, "personal." + (kind == ADDRESS ? "address" : "health")))
        .orElseGet(() -> Shown.of(cell));
  }
}
