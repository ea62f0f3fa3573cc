package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/**
 * The subject of people of a table without a column of subjects, as the line over their block says
 * it, or the title of the list or its sheet: 语文组, 2026年语文教师名册.
 */
final class SubjectOfTable {

  private static final Pattern BESIDE_SUBJECT =
      Pattern.compile(
          "^.{0,10}?[县市区旗](?=.{2})|^\\d{2,4}(?:学年度?|年度?)?|(?:学科|教研)?(?:组|任课)?(?:教师|老师)?(?:基本)?(?:情况|信息)?(?:花名册|名册|名单|一览表|统计表|汇总表|表)?$");

  /** What stands before and behind the name of a block: 二、数学组（共12人）. */
  private static final Pattern NUMBERS =
      Pattern.compile(
          "^(?:[(]?[一二三四五六七八九十\\d]{1,3}[)、.．])|[(]?(?:共|合计)?\\d{1,4}[人名][)]?[:：]?$|[:：]$");

  private final String ofAll;

  /** Whether lines over the blocks of the table name subjects. */
  private final boolean isOfBlocks;

  SubjectOfTable(HeadedTable table) {
    List<String> texts = new ArrayList<>(table.titles());
    texts.add(table.grid().sheet());
    this.ofAll =
        texts.stream()
            .map(SubjectOfTable::subjectIn)
            .filter(named -> !named.isEmpty())
            .findFirst()
            .orElse("");
    this.isOfBlocks = table.rows().stream().anyMatch(row -> !subjectIn(row.section()).isEmpty());
  }

  /** The subject of a row, as written; empty where none is named, or its block is of none. */
  String of(TableRow row) {
    return isOfBlocks && !row.section().isEmpty() ? subjectIn(row.section()) : ofAll;
  }

  private static String subjectIn(String text) {
    String line = NUMBERS.matcher(Blanks.dense(OfficeSpelling.half(text))).replaceAll("");
    String bare = BESIDE_SUBJECT.matcher(line).replaceAll("");
    return !bare.isEmpty() && CellWords.meaning(Field.SUBJECT, bare).isSure() ? bare : "";
  }
}
