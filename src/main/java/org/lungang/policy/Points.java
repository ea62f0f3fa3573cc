package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;

/**
 * What somebody is credited with (积分): so many points for each of some facts of the lists. Whoever
 * has more goes first.
 *
 * @param yearAtSchool points for each full year at the school; of leaders, in the post
 * @param yearHired points for each full year since first hired
 * @param yearOfAge points for each full year of age
 * @param yearRural points for each full year at town and rural schools, by service.csv and the home
 *     school
 * @param timeAway points for each row of rotations.csv that begins before S
 * @param otherSchool points for each school other than the home school in service.csv
 * @param kinds points for being of some kind; all that fit add up
 */
@PolicyKey(
    en = "Points for facts of the lists; whoever has more goes first",
    zh = "按名册中的情况计分；分数高者先交流")
public record Points(
    @PolicyKey(
            en = "For each full year at the school (leaders: in the post)",
            zh = "在校每满一年（校级领导按任现职时间）",
            least = -1000,
            most = 1000)
        @Nullable Integer yearAtSchool,
    @PolicyKey(
            en = "For each full year since first hired",
            zh = "参加工作每满一年",
            least = -1000,
            most = 1000)
        @Nullable Integer yearHired,
    @PolicyKey(en = "For each full year of age", zh = "年龄每满一岁", least = -1000, most = 1000)
        @Nullable Integer yearOfAge,
    @PolicyKey(
            en = "For each full year at town and rural schools, the present one included",
            zh = "在镇区、乡村学校任教每满一年，含现学校",
            least = -1000,
            most = 1000)
        @Nullable Integer yearRural,
    @PolicyKey(
            en = "For each rotation in rotations.csv",
            zh = "在轨交流表中每有一次交流",
            least = -1000,
            most = 1000)
        @Nullable Integer timeAway,
    @PolicyKey(
            en = "For each other school in service.csv",
            zh = "任职经历中每有一所其他学校",
            least = -1000,
            most = 1000)
        @Nullable Integer otherSchool,
    @PolicyKey(
            en = "For each kind that the person is of; all that fit add up",
            zh = "属于某类人员；符合几类则相加")
        List<OfKind> kinds) {

  /** Points for being of a kind. */
  @PolicyKey(en = "Points for being of a kind", zh = "某类人员的分值")
  public record OfKind(
      @PolicyKey(en = "Whom: one of these kinds must fit", zh = "哪类人员：符合其中一类即可", needed = true)
          List<Who> who,
      @PolicyKey(en = "Points", zh = "分值", least = -1000, most = 1000, needed = true) int points) {

    public OfKind {
      who = Sets.listed(who);
    }
  }

  public Points {
    kinds = Sets.listed(kinds);
  }

  /** "1 for each year at the school, 5 for: backbone". */
  public Message words() {
    List<Object> words = new ArrayList<>();
    Who.addBound(yearAtSchool, "{0} for each year at the school", "在校每满一年{0}分", words);
    Who.addBound(yearHired, "{0} for each year since hired", "参加工作每满一年{0}分", words);
    Who.addBound(yearOfAge, "{0} for each year of age", "年龄每满一岁{0}分", words);
    Who.addBound(yearRural, "{0} for each rural year", "乡村任教每满一年{0}分", words);
    Who.addBound(timeAway, "{0} for each rotation so far", "每交流过一次{0}分", words);
    Who.addBound(otherSchool, "{0} for each other school", "每任职过一所其他学校{0}分", words);
    for (OfKind kind : kinds) {
      words.add(Message.said("{0} for: {1}", "{1}：{0}分", kind.points(), Who.words(kind.who())));
    }
    return Message.list(words);
  }
}
