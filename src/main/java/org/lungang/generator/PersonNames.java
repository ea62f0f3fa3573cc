package org.lungang.generator;

import org.lungang.district.Gender;

/**
 * Names of people who do not exist: surnames by their share of the population, given names by
 * gender and generation, and now and then a rare character, some of them outside the basic plane.
 */
final class PersonNames {

  /** Surname and share of the population in hundredths of a percent. */
  private static final String SURNAMES =
      "王 715 李 708 张 675 刘 516 陈 466 杨 309 黄 223 赵 216 吴 205 周 198 徐 144 孙 143 马 125 朱 124 胡 114 "
          + "郭 113 何 112 林 115 高 101 罗 96 郑 92 梁 85 谢 79 宋 76 唐 72 许 66 韩 66 邓 64 冯 63 曹 60 彭 59 "
          + "曾 58 肖 57 田 57 董 56 潘 53 袁 51 蔡 51 蒋 51 余 48 于 48 杜 47 叶 47 程 47 魏 46 苏 45 吕 45 丁 43 "
          + "任 42 卢 41 姚 40 沈 39 钟 39 姜 39 崔 38 谭 38 陆 37 范 36 汪 36 廖 35 石 35 金 34 韦 33 贾 33 夏 32 "
          + "付 32 方 31 邹 30 熊 29 白 29 孟 28 秦 28 邱 27 侯 27 江 26 尹 26 薛 25 闫 25 段 24 雷 24 龙 23 史 23 "
          + "陶 22 贺 22 顾 21 毛 21 郝 20 龚 20 邵 20 万 19 钱 19 严 18 覃 18 武 18 戴 17 莫 17 孔 17 向 16 汤 16 "
          + "欧阳 7 上官 2 司徒 2 诸葛 1 慕容 1 令狐 1 尉迟 1 仝 2 缪 3 邴 1 乜 1 昝 1 逄 1 仉 1";

  private static final String OLD_MEN =
      "建 国 军 志 明 文 华 平 德 生 林 海 庆 新 成 山 春 金 玉 永 清 学 良 东 保 忠 全 贵 宏 光";
  private static final String OLD_WOMEN =
      "秀 英 红 玲 霞 丽 梅 芳 萍 艳 桂 兰 云 凤 玉 琴 淑 珍 华 敏 燕 荣 爱 莲 春 香 巧 慧 静 娟";
  private static final String YOUNG_MEN =
      "浩 宇 博 文 俊 子 轩 涛 晨 航 嘉 伟 超 磊 凯 帆 泽 瑞 翔 阳 斌 恒 毓 昊 川 旭 锐 健 睿 桐";
  private static final String YOUNG_WOMEN =
      "婷 雨 欣 怡 雪 佳 梦 晓 倩 琳 颖 思 洁 莹 璐 娜 文 静 子 涵 悦 蕾 瑶 诗 楠 嘉 宁 晨 妍 玥";
  private static final String[] RARE = "䶮 㛃 𠮷 㵘 䓖 珺 翀 堃 赟 昇 𬀩 𫍯 龑 犇".split(" ");

  private final String[] surnames;
  private final int[] cumulative;
  private final String[][] pools = {
    OLD_MEN.split(" "), OLD_WOMEN.split(" "), YOUNG_MEN.split(" "), YOUNG_WOMEN.split(" ")
  };

  PersonNames() {
    String[] words = SURNAMES.split(" ");
    surnames = new String[words.length / 2];
    cumulative = new int[surnames.length];
    int total = 0;
    for (int i = 0; i < surnames.length; i++) {
      surnames[i] = words[2 * i];
      total += Integer.parseInt(words[2 * i + 1]);
      cumulative[i] = total;
    }
  }

  /** A name for somebody born in the given year. */
  String name(Gender gender, int birthYear, Dice dice) {
    String[] pool = pools[(birthYear < 1984 ? 0 : 2) + (gender == Gender.F ? 1 : 0)];
    String last = dice.chance(0.004) ? one(RARE, dice) : one(pool, dice);
    return surname(dice) + (dice.chance(0.18) ? last : one(pool, dice) + last);
  }

  private String surname(Dice dice) {
    int drawn = dice.whole(1, cumulative[cumulative.length - 1]);
    int i = 0;
    while (cumulative[i] < drawn) {
      i++;
    }
    return surnames[i];
  }

  private static String one(String[] options, Dice dice) {
    return options[dice.whole(0, options.length - 1)];
  }
}
