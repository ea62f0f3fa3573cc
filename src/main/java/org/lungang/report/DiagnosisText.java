package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Group;
import org.lungang.explain.Advice;
import org.lungang.explain.ComponentDiagnosis;
import org.lungang.explain.Conflict;
import org.lungang.explain.Diagnosis;
import org.lungang.explain.Obstacle;
import org.lungang.explain.Shortage;
import org.lungang.explain.Step;
import org.lungang.explain.WayOut;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.policy.Easing;
import org.lungang.policy.PolicyWriter;

/** What is in the way of a plan, for a terminal: the arithmetic, the conflicts, the ways out. */
public final class DiagnosisText {

  /** So many steps out of other conflicts are told; of more only how many they are. */
  private static final int SHOWN_BESIDES = 3;

  private final Language language;
  private final int width;
  private final StringBuilder text = new StringBuilder();

  private DiagnosisText(Language language, int width) {
    this.language = language;
    this.width = width;
  }

  /** The whole diagnosis, at most so many columns wide. */
  public static String render(Diagnosis diagnosis, Language language, int width) {
    DiagnosisText report = new DiagnosisText(language, width);
    report.shortages(diagnosis.shortages());
    report.sum(diagnosis);
    diagnosis.blocked().forEach(report::component);
    return report.text.toString();
  }

  private void shortages(List<Shortage> shortages) {
    if (shortages.isEmpty()) {
      line("", say("diagnosis.short.none"));
      return;
    }
    line("", say("diagnosis.short", shortages.size()));
    shortages.forEach(shortage -> line("  ", shortage.message()));
  }

  private void sum(Diagnosis diagnosis) {
    text.append('\n');
    long blocked = diagnosis.blocked().stream().filter(ComponentDiagnosis::proven).count();
    long unknown = diagnosis.blocked().size() - blocked;
    if (diagnosis.blocked().isEmpty()) {
      line("", say("diagnosis.feasible", diagnosis.components()));
    } else {
      line("", say("diagnosis.infeasible", blocked, diagnosis.components()));
    }
    if (unknown > 0) {
      line("", say("diagnosis.unknown", unknown));
    }
  }

  private void component(ComponentDiagnosis diagnosis) {
    List<String> groupIds = diagnosis.component().groups().stream().map(Group::id).toList();
    text.append('\n');
    line("", say("diagnosis.component", groupIds.size(), Message.list(groupIds)));
    if (!diagnosis.proven()) {
      line("  ", say("diagnosis.component.unknown"));
      return;
    }
    int count = diagnosis.conflicts().size();
    for (int i = 0; i < count; i++) {
      conflict(diagnosis, i, count);
    }
  }

  private void conflict(ComponentDiagnosis diagnosis, int index, int count) {
    Conflict conflict = diagnosis.conflicts().get(index);
    boolean alone = conflict.obligations().size() == 1;
    if (count > 1) {
      line("  ", say(alone ? "diagnosis.alone.of" : "diagnosis.conflict.of", index + 1, count));
    } else {
      line("  ", say(alone ? "diagnosis.alone" : "diagnosis.conflict"));
    }
    conflict
        .obligations()
        .forEach(obligation -> line("    ", Obstacle.of(diagnosis.staffing(), obligation)));
    if (!conflict.smallest()) {
      line("    ", say("diagnosis.not-smallest"));
    }
    List<WayOut> ways = diagnosis.waysOut().get(index);
    if (ways.isEmpty()) {
      line("  ", say("diagnosis.no-ways"));
      return;
    }
    line("  ", say("diagnosis.ways"));
    int number = 0;
    for (WayOut way : ways) {
      way(diagnosis, ++number, way);
    }
  }

  private void way(ComponentDiagnosis diagnosis, int number, WayOut way) {
    String mark = "    " + number + ". ";
    String indent = " ".repeat(mark.length());
    List<Message> advice = new ArrayList<>(Advice.of(diagnosis.staffing(), way.steps()));
    if (way.besides().size() > SHOWN_BESIDES) {
      advice.add(say("diagnosis.besides.count", way.besides().size()));
    } else if (!way.besides().isEmpty()) {
      advice.add(
          say(
              "diagnosis.besides",
              Message.clauses(Advice.of(diagnosis.staffing(), way.besides()))));
    }
    advice.add(
        say(
            "diagnosis.figures",
            way.postings(),
            signed(way.medium() - diagnosis.nearest().medium()),
            signed(way.soft() - diagnosis.nearest().soft())));
    for (Message sentence : advice) {
      line(mark, indent, sentence.in(language));
      mark = indent;
    }
    List<Easing> easings =
        way.steps().stream()
            .filter(Step.Ease.class::isInstance)
            .map(step -> ((Step.Ease) step).easing())
            .toList();
    if (!easings.isEmpty()) {
      line(mark, indent + "  ", PolicyWriter.toLine(easings));
    }
  }

  private static String signed(long figure) {
    return figure > 0 ? "+" + figure : figure < 0 ? "−" + -figure : "±0";
  }

  private void line(String indent, Message message) {
    line(indent, indent + "  ", message.in(language));
  }

  private void line(String first, String others, String sentence) {
    String indent = first;
    for (String part : TextWrap.lines(sentence, width - others.length())) {
      text.append(indent).append(part.stripTrailing()).append('\n');
      indent = others;
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(DiagnosisText.class, key, arguments);
  }
}
