package org.lungang.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lungang.intake.FoundColumn;
import org.lungang.intake.FoundTable;
import org.lungang.intake.IntakeResult;
import org.lungang.intake.Lack;
import org.lungang.intake.Question;
import org.lungang.intake.TableKind;
import org.lungang.intake.table.SkippedRow;
import org.lungang.language.Message;
import org.lungang.report.TextTable;
import org.lungang.word.Field;

/** Tells what was found in an office's files, what is asked and what they lack. */
final class ImportReport {

  private static final int MOST_TABLES = 30;

  /** A heading is often written downwards to keep its column narrow. */
  private static final Pattern LINES = Pattern.compile("\\s*[\\r\\n]\\s*");

  private ImportReport() {}

  static void print(IntakeResult result, Session session) {
    tables(result, session);
    unused(result, session);
    result.notes().forEach(session::print);
    questions(result, session);
    for (Lack lack : result.lacks()) {
      session.print(message("import.lack", lack.what(), lack.cost(), lack.remedy()));
    }
  }

  private static void tables(IntakeResult result, Session session) {
    TextTable table =
        new TextTable(session.language())
            .text(message("import.table"))
            .text(message("import.kind"))
            .number(message("import.rows"))
            .text(message("import.skipped"));
    for (FoundTable found :
        result.tables().subList(0, Math.min(MOST_TABLES, result.tables().size()))) {
      table.row(found.place(), found.kind(), found.rows(), skipped(found));
    }
    session.printText(table.render(session.columns()));
    if (result.tables().size() > MOST_TABLES) {
      session.print(message("import.more-tables", result.tables().size() - MOST_TABLES));
    }
  }

  private static Message skipped(FoundTable found) {
    List<Message> parts = new ArrayList<>();
    for (SkippedRow.Kind kind : SkippedRow.Kind.values()) {
      Integer rows = found.skipped().get(kind);
      if (rows != null) {
        parts.add(message("import.skip", kind, rows));
      }
    }
    if (found.hiddenRows() > 0) {
      parts.add(message("import.hidden", found.hiddenRows()));
    }
    return Message.list(parts);
  }

  /** Columns that no dataset has a place for, once for all tables. */
  private static void unused(IntakeResult result, Session session) {
    Set<String> headings = new TreeSet<>();
    Set<String> used = new TreeSet<>();
    for (FoundTable found : result.tables()) {
      for (FoundColumn column : found.columns()) {
        boolean isUsed =
            column.field() != Field.NONE && found.kind() != TableKind.OTHER
                || column.confidence() == FoundColumn.Confidence.ASKED;
        (isUsed ? used : headings).add(LINES.matcher(column.heading()).replaceAll(""));
      }
    }
    headings.removeAll(used);
    if (!headings.isEmpty()) {
      session.print(message("import.unused", Message.list(List.copyOf(headings))));
    }
  }

  private static void questions(IntakeResult result, Session session) {
    for (Question question : result.openQuestions()) {
      List<?> likely = question.likely().stream().map(option -> option.label()).toList();
      if (question.places().stream().allMatch(String::isEmpty)) {
        // It is about no row, but about all that is worked out.
        session.print(message("import.general", question.text(), Message.list(likely)));
        continue;
      }
      session.print(
          message(
              question.isDecisive() ? "import.question" : "import.minor",
              question.text(),
              question.rows(),
              Message.list(question.places()),
              Message.list(likely)));
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(ImportReport.class, key, arguments);
  }
}
