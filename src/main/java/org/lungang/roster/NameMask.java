package org.lungang.roster;

import java.util.Set;

/**
 * Hides all of a name but the surname: 张三 becomes 张*, 欧阳文静 becomes 欧阳**. Of a name that is not
 * Chinese the first letter of each word is left: John Smith becomes J*** S****.
 */
final class NameMask {

  private static final String HIDDEN = "*";

  /** What separates the parts of a name, and is left as it is. */
  private static final String SEPARATORS = " ·•・．.-‧'’";

  /** Surnames of two characters. */
  private static final Set<String> COMPOUND =
      Set.of(
          ("欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 宇文 司徒 司空 "
                  + "夏侯 轩辕 軒轅 端木 南宫 南宮 独孤 獨孤 闻人 聞人 澹台 澹臺 公冶 宗政 濮阳 濮陽 淳于 单于 單于 "
                  + "太叔 申屠 仲孙 仲孫 钟离 鍾離 鲜于 鮮于 闾丘 閭丘 亓官 司寇 巫马 巫馬 公西 颛孙 顓孫 壤驷 壤駟 "
                  + "公良 漆雕 乐正 樂正 宰父 谷梁 穀梁 拓跋 夹谷 夾谷 段干 百里 呼延 东郭 東郭 南门 南門 羊舌 微生 "
                  + "左丘 东门 東門 西门 西門 第五 万俟 萬俟 赫连 赫連 公羊 公祖 梁丘 叔孙 叔孫 完颜 完顏 纳兰 納蘭 "
                  + "耶律 哥舒 贺兰 賀蘭 侯莫 斛律 屈突 豆卢 豆盧 沙吒 库狄 庫狄 普周 相里 子车 子車 东野 東野 南荣 南榮")
              .split(" "));

  private NameMask() {}

  /** The name with all but the surname, or the first letters of its words, hidden. */
  static String of(String name) {
    int[] characters = name.strip().codePoints().toArray();
    boolean chinese =
        characters.length > 0 && name.strip().codePoints().allMatch(Character::isIdeographic);
    return chinese ? chinese(characters) : other(characters);
  }

  private static String chinese(int[] characters) {
    int surname = 1;
    if (characters.length > 2 && COMPOUND.contains(new String(characters, 0, 2))) {
      surname = 2;
    }
    // A single character is all there is of a name: it is hidden.
    int shown = characters.length == 1 ? 0 : surname;
    return new String(characters, 0, shown) + HIDDEN.repeat(characters.length - shown);
  }

  /** Of a name like 阿依古丽·买买提 the first character alone, of a Latin one each word's first. */
  private static String other(int[] characters) {
    StringBuilder masked = new StringBuilder();
    // Where the first character is no letter it is lost, or none of the surname: all is hidden.
    boolean first = characters.length > 0 && Character.isLetter(characters[0]);
    for (int character : characters) {
      if (SEPARATORS.indexOf(character) >= 0) {
        masked.appendCodePoint(character);
        first =
            Character.isLetter(characters[0])
                && (first || masked.toString().codePoints().noneMatch(Character::isIdeographic));
      } else if (first && Character.isLetter(character)) {
        masked.appendCodePoint(character);
        first = false;
      } else {
        masked.append(HIDDEN);
      }
    }
    return masked.toString();
  }
}
