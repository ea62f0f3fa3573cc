package org.lungang.generator;

import java.util.ArrayList;
import java.util.List;

/** Names of places that sound right and do not exist as a whole. */
final class PlaceNames {

  private static final String[] TOWN_FIRST =
      "青 柳 安 龙 白 双 石 清 永 太 新 兴 宁 云 枫 茶 竹 松 沙 麻 凤 杨 梅 银 潦".split(" ");
  private static final String[] TOWN_SECOND = "桥 店 岗 坪 湾 泉 林 庄 陂 塘 岭 溪 堡 港 田 埠".split(" ");
  private static final String[] VILLAGE_FIRST =
      "上张 下李 前王 后赵 大刘 小陈 东孙 西郭 周家 吴家 郑家 冯家 高坡 石门 沙坝 黄泥 桃园 槐树 榆林 枣林 柏树 竹园 双井 三岔 十里 老街".split(" ");
  private static final String[] VILLAGE_SECOND = "庄 村 湾 营 寨 坡 沟 冲".split(" ");
  private static final String[] ROADS =
      "文兴 崇文 育英 光华 建设东 人民北 滨河 明德 新华南 学府 工农 中州 车站 七星 梅溪 百里 望江 解放西 长青 仁和 朝晖 锦绣".split(" ");
  private static final String[] WORDS =
      "明志 启航 博雅 弘毅 致远 思源 晨曦 育才 崇德 励志 知行 求真 春晖 新苗 景行 向阳 和润 星海 蓝天 金穗 沁园 桐华".split(" ");

  private PlaceNames() {}

  /** Different names of towns; after 400, numbers tell them apart. */
  static List<String> towns(int count, Dice dice) {
    int all = TOWN_FIRST.length * TOWN_SECOND.length;
    int start = dice.whole(0, all - 1);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // 149 is prime to 400, so that the first 400 steps meet every name once.
      int index = (int) ((start + 149L * i) % all);
      String name =
          TOWN_FIRST[index / TOWN_SECOND.length] + TOWN_SECOND[index % TOWN_SECOND.length];
      String kind = i % 4 == 3 ? "乡" : "镇";
      names.add(i < all ? name + kind : name + ChineseNumber.of(i / all + 1) + kind);
    }
    return names;
  }

  static String village(Dice dice) {
    return one(VILLAGE_FIRST, dice) + one(VILLAGE_SECOND, dice);
  }

  static String road(Dice dice) {
    return one(ROADS, dice) + "路";
  }

  /** A word that schools like to be named after. */
  static String word(Dice dice) {
    return one(WORDS, dice);
  }

  private static String one(String[] options, Dice dice) {
    return options[dice.whole(0, options.length - 1)];
  }
}
