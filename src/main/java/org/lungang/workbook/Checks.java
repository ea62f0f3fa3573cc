package org.lungang.workbook;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.XmlEscapeHelper;
import org.lungang.language.Language;
import org.lungang.language.Message;

/** Puts checks on the columns of a sheet, down to a row that a city's lists do not reach. */
final class Checks {

  /** The last row that is checked, from 0: a city has 92,000 staff. */
  private static final int LAST_ROW = 200_000;

  private static final int LAST_REFERENCE = 5_001;

  private final Worksheet sheet;
  private final SheetContent content;
  private final ChoiceLists choices;

  Checks(Worksheet sheet, SheetContent content, ChoiceLists choices) {
    this.sheet = sheet;
    this.content = content;
    this.choices = choices;
  }

  /** Puts a check on a column, which counts from 0. */
  void add(int column, Check check) {
    int top = content.headingRow() + 1;
    Range range = sheet.range(top, column, LAST_ROW, column);
    String cell = CellName.of(column + 1, top + 1);
    if (check instanceof Check.Choices list) {
      range
          .validateWithListByFormula(choices.range(list))
          .allowBlank(true)
          .showErrorMessage(list.strict())
          .errorStyle(DataValidationErrorStyle.STOP)
          .errorTitle(title())
          .error(say("check.choices"));
    } else if (check instanceof Check.Column other) {
      String letters = CellName.column(other.column());
      range
          .validateWithListByFormula(
              "'%s'!$%s$2:$%s$%d".formatted(other.sheet(), letters, letters, LAST_REFERENCE))
          .allowBlank(true)
          .showErrorMessage(false)
          .errorTitle(title())
          .error("");
    } else if (check instanceof Check.Day) {
      String text = "SUBSTITUTE(SUBSTITUTE(" + cell + ",\".\",\"-\"),\"/\",\"-\")";
      warn(
          range,
          "IF(ISNUMBER(" + cell + "),YEAR(" + cell + ")>1910,ISNUMBER(DATEVALUE(" + text + ")))",
          say("check.day"));
    } else if (check instanceof Check.Whole) {
      warn(
          range,
          "IF(ISNUMBER(" + cell + "),AND(" + cell + ">=0,INT(" + cell + ")=" + cell + "))",
          say("check.whole"));
    } else if (check instanceof Check.UpTo limit) {
      warn(
          range,
          "IF(ISNUMBER(" + cell + "),NOT(ABS(" + cell + ")>" + limit.most() + "))",
          say("check.up-to", limit.most()));
    }
  }

  /** Warns of what looks wrong, and lets it stay: the reader of the file has the last word. */
  private static void warn(Range range, String formula, String sentence) {
    range
        .validateWithFormula(XmlEscapeHelper.escape(formula))
        .allowBlank(true)
        .showErrorMessage(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .errorTitle(title())
        .error(sentence);
  }

  private static String title() {
    return XmlEscapeHelper.escape("轮岗 Lungang");
  }

  /** A spreadsheet's own messages cannot ask which language its user reads: they say both. */
  private static String say(String key, Object... arguments) {
    Message message = Message.of(Checks.class, key, arguments);
    return XmlEscapeHelper.escape(message.in(Language.ZH) + "\n" + message.in(Language.EN));
  }
}
