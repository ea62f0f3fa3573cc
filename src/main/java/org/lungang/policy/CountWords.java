package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.policy.CountRule.Count;
import org.lungang.policy.CountRule.Figure;

/** What rules of a policy's own count and ask for, in words. */
final class CountWords {

  private CountWords() {}

  /** What a rule asks for. */
  static Message of(CountRule rule) {
    List<Object> bounds = new ArrayList<>();
    addBound(rule.atLeast(), "at least {0}", "不少于{0}人", bounds);
    addBound(rule.atMost(), "at most {0}", "不超过{0}人", bounds);
    Count of = rule.shareOf();
    if (of != null) {
      addBound(rule.atLeastShare(), "at least {0} of ({1})", "不少于（{1}）的{0}", bounds, of(of));
      addBound(rule.atMostShare(), "at most {0} of ({1})", "不超过（{1}）的{0}", bounds, of(of));
    }
    addBound(rule.atLeastOf(), "at least the {0}", "不少于{0}", bounds);
    addBound(rule.atMostOf(), "at most the {0}", "不超过{0}", bounds);
    if (!rule.inOrder().isEmpty()) {
      bounds.add(
          Message.said(
              "whoever has more points first ({0})",
              "分数高者先去（{0}）", Message.clauses(rule.inOrder().stream().map(Points::words).toList())));
    }
    return Message.said(
        "{0}: {1}, {2}: {3}.",
        "{0}：{1}，{2}：{3}。", rule.title(), unit(rule), of(rule.count()), Message.list(bounds));
  }

  private static Message unit(CountRule rule) {
    Message unit =
        switch (rule.per()) {
          case DISTRICT -> Message.said("over the district", "全区县合计");
          case STAGE -> Message.said("for each stage", "按每个学段");
          case AREA -> Message.said("for each area", "按每类区域");
          case GROUP -> Message.said("for each group", "按每个集团");
          case SCHOOL -> Message.said("for each school", "按每所学校");
          case HOUSEHOLD -> Message.said("for each household", "按每个家庭");
        };
    List<Object> words = new ArrayList<>(List.of(unit));
    words.addAll(rule.groupTypes());
    Schools schools = rule.schools();
    if (schools != null) {
      words.add(schools.words());
    }
    if (rule.eachNeededSubject()) {
      words.add(Message.said("each subject that is needed", "每个有需求的学科"));
    } else if (!rule.eachSubject().isEmpty()) {
      words.add(Message.said("each subject", "每个学科"));
    }
    words.addAll(rule.eachSubject());
    if (rule.isOfSameSubject()) {
      words.add(Message.said("each subject", "每个学科"));
    }
    return Message.list(words);
  }

  /** "posted to these schools: TEACHER, backbone; from URBAN". */
  static Message of(Count count) {
    List<Object> words = new ArrayList<>();
    words.add(
        switch (count.what()) {
          case SENT -> Message.said("posted away: {0}", "派出人员：{0}", Who.words(count.who()));
          case RECEIVED -> Message.said("posted there: {0}", "到校人员：{0}", Who.words(count.who()));
          case PRESENT ->
              Message.said(
                  "working there with the plan: {0}", "交流后在校人员：{0}", Who.words(count.who()));
          case STAFF ->
              Message.said("with their home there: {0}", "原属人员：{0}", Who.words(count.who()));
        });
    Schools from = count.from();
    if (from != null) {
      words.add(Message.said("from {0}", "由{0}派出", from.words()));
    }
    Schools to = count.to();
    if (to != null) {
      words.add(Message.said("to {0}", "去往{0}", to.words()));
    }
    if (!count.flows().isEmpty()) {
      words.add(Message.said("by {0}", "按{0}", Message.list(List.copyOf(count.flows()))));
    }
    if (count.minutesOver() != null) {
      words.add(Message.said("more than {0} minutes away", "通行时间超过{0}分钟", count.minutesOver()));
    }
    if (count.inForce()) {
      words.add(Message.said("with rotations in force", "含在轨交流"));
    }
    return Message.clauses(words);
  }

  private static void addBound(
      @Nullable Object bound, String english, String chinese, List<Object> words, Object... more) {
    if (bound != null) {
      Object said = bound instanceof Figure figure ? words(figure) : bound;
      words.add(
          more.length == 0
              ? Message.said(english, chinese, said)
              : Message.said(english, chinese, said, more[0]));
    }
  }

  /** A figure of the lists in words. */
  private static Message words(Figure figure) {
    return switch (figure) {
      case NEEDED -> Message.said("number that needs.csv asks for", "学科需求数");
      case SURPLUS -> Message.said("surplus in the subject", "学科富余人数");
      case SHORTAGE -> Message.said("shortage in the subject", "学科缺员人数");
      case HEADCOUNT -> Message.said("headcount", "编制数");
      case OVERSTAFF -> Message.said("number above the headcount", "超编人数");
      case VACANCIES -> Message.said("number below the headcount", "缺编人数");
    };
  }
}
