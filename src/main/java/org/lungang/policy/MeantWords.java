package org.lungang.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lungang.language.Spelling;
import tools.jackson.databind.JsonNode;

/**
 * What a planner may have meant who wrote a key or a code that there is none of: one that is
 * spelled nearly so, one that her word is a part of, or one that her word means, in English or
 * Chinese.
 */
final class MeantWords {

  /** Shorter ones stand in too many descriptions. */
  private static final int SHORTEST = 2;

  /** With more it is not known what was meant. */
  private static final int MOST = 3;

  /** What planners call keys; the keys that fit best come first. */
  private static final Map<String, List<String>> OTHER_WORDS =
      Map.ofEntries(
          of("at_most at_most_share schools_at_most", "max maximum most limit 至多 最多 不超过 上限"),
          of("at_least at_least_share periods_at_least", "min minimum least 至少 最少 不少于 不低于 下限"),
          of(
              "share at_least_share at_most_share",
              "percent percentage ratio rate proportion 比例 占比 百分比"),
          of("circumstances circumstance entered_as", "exemption exemptions reason 情形"),
          of("positions", "role roles job jobs post posts 职位 岗位"),
          of("to", "host hosts host_schools to_school to_schools destination 接收学校 去往"),
          of("from", "home home_schools from_school from_schools origin 派出学校"),
          of("clause", "basis source article 依据 条款 出处"),
          of("words name", "title label description text 名称 说明"),
          of("per", "scope unit for each 范围 按"),
          of("who of", "people persons staff whom teachers 人员 对象"),
          of("count counted", "what counts 统计"),
          of("weight", "penalty price cost 权重 分值"),
          of("in_order", "points order priority score ranking 积分 排序 先后"),
          of("mirror", "reciprocity reciprocal exchange 对等"),
          of("term_years", "term terms duration 期限"),
          of("due_years eligible_years", "years rotation_years 年限"),
          of("minutes_over max_minutes", "distance commute 距离"),
          of("traits", "weak new small 薄弱 新建 小规模"),
          of("target", "weak_schools target_schools"),
          of("year_at_school", "years_at_school seniority service_years 校龄"),
          of("year_hired", "years_hired teaching_years 教龄"),
          of("year_rural", "rural_years years_rural 农村"),
          of("kinds", "bonus extra 加分"));

  private static final Set<String> NOTHING =
      Set.of("none", "no", "off", "false", "without", "无", "否", "不", "没有");

  private MeantWords() {}

  private static Map.Entry<String, List<String>> of(String keys, String words) {
    return Map.entry(words, List.of(keys.split(" ")));
  }

  /**
   * The keys that one may have meant, the likeliest first; none where it is not known.
   *
   * @param properties the keys that there are with their descriptions, as in the schema
   */
  static List<String> keys(String word, JsonNode properties) {
    List<String> known = new ArrayList<>(properties.propertyNames());
    Optional<String> near = Spelling.nearest(word, known);
    if (near.isPresent()) {
      return List.of(near.get());
    }
    String asked = word.toLowerCase(Locale.ROOT).replace('-', '_');
    for (Map.Entry<String, List<String>> other : OTHER_WORDS.entrySet()) {
      if (Arrays.asList(other.getKey().split(" ")).contains(asked)) {
        List<String> keys = other.getValue().stream().filter(known::contains).toList();
        if (!keys.isEmpty()) {
          return keys;
        }
      }
    }
    for (String key : known) {
      if (properties.path(key).path("title").asString("").equals(word)) {
        return List.of(key);
      }
    }
    return few(known.stream().filter(key -> isPart(asked, key, properties.path(key))).toList());
  }

  private static boolean isPart(String asked, String key, JsonNode described) {
    return List.of(key.split("_")).contains(asked)
        || asked.length() >= SHORTEST
            && asked.codePoints().anyMatch(Character::isIdeographic)
            && described.path("title").asString("").contains(asked);
  }

  /** The codes that one may have meant, the likeliest first; none where it is not known. */
  static List<String> codes(String word, List<String> known) {
    Optional<String> near = Spelling.nearest(word, known);
    if (near.isPresent()) {
      return List.of(near.get());
    }
    return few(
        known.stream()
            .filter(code -> code.length() >= SHORTEST)
            .filter(code -> word.contains(code) || word.length() >= SHORTEST && code.contains(word))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** Whether a value says that there is to be nothing: none, 无. */
  static boolean meansNothing(String value) {
    return NOTHING.contains(value.toLowerCase(Locale.ROOT));
  }

  private static List<String> few(List<String> meant) {
    return meant.size() > MOST ? List.of() : meant;
  }
}
