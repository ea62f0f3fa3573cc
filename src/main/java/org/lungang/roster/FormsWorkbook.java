package org.lungang.roster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.plan.Ratio;
import org.lungang.plan.SchoolBackbone;
import org.lungang.plan.StageBalance;
import org.lungang.report.CsvSheet;
import org.lungang.report.PlanReport;
import org.lungang.workbook.SheetContent;
import org.lungang.workbook.WorkbookWriter;

/**
 * Writes the national forms, {@code forms.xlsx}: the teacher records of the year's rotations, the
 * county's return, and how evenly backbone staff are spread; and the teacher records as {@code
 * teacher-records.csv}, to be loaded. Chinese in either language; they hold nobody who is left out.
 */
public final class FormsWorkbook {

  /** The name of the workbook. */
  public static final String NAME = "forms.xlsx";

  /** The name of the table of teacher records. */
  public static final String RECORDS = "teacher-records.csv";

  /** What the national opinion asks for, in percent (教师〔2014〕4号). */
  private static final int POSTED_PERCENT = 10;

  private static final int BACKBONE_PERCENT = 20;
  private static final int PER_HUNDRED_DECIMALS = 2;

  private static final String[] RECORD_COLUMNS = {
    "staff-id", "name", "type", "relation", "start", "end", "old-unit", "new-unit"
  };

  private final PlanReport report;
  private final FormText text;

  private FormsWorkbook(PlanReport report, FormText text) {
    this.report = report;
    this.text = text;
  }

  /** The workbook; the language decides on glosses only. */
  public static OutputFile of(PlanReport report, Language language) {
    FormText text = text(report, language);
    FormsWorkbook forms = new FormsWorkbook(report, text);
    List<SheetContent> sheets =
        List.of(
            text.form("records", forms.records(), RECORD_COLUMNS),
            forms.countyReturn(),
            forms.stages(),
            forms.schools());
    return new OutputFile(
        NAME, WorkbookWriter.write(sheets, text.say("page.form").replace("\n", " ")));
  }

  /** The table of teacher records. */
  public static OutputFile records(PlanReport report, Language language) {
    return csv(new FormsWorkbook(report, text(report, language)).records());
  }

  private static FormText text(PlanReport report, Language language) {
    return new FormText(
        language,
        report.staffing().district().name(),
        report.staffing().year(),
        report.staffing().policy().basis());
  }

  private List<List<Object>> records() {
    String yes = FormText.chinese("yes");
    String no = FormText.chinese("no");
    List<List<Object>> rows = new ArrayList<>();
    for (TeacherRecord record : TeacherRecord.of(report.staffing(), report.plan())) {
      rows.add(
          List.of(
              record.staffId(),
              record.name(),
              record.type().formName(),
              record.relationMoves() ? yes : no,
              record.start().toString(),
              record.end().toString(),
              record.oldUnit(),
              record.newUnit()));
    }
    return rows;
  }

  private static OutputFile csv(List<List<Object>> records) {
    List<FormHeading> headings = new ArrayList<>();
    for (String column : RECORD_COLUMNS) {
      headings.add(new FormHeading(FormText.chinese("form." + column)));
    }
    CsvSheet sheet = new CsvSheet(Language.ZH, headings);
    records.forEach(sheet::addRow);
    return sheet.toFile(RECORDS);
  }

  /** A heading of a form, the same in either language. */
  private record FormHeading(String chinese) implements Named {
    @Override
    public String in(Language language) {
      return chinese;
    }
  }

  private SheetContent countyReturn() {
    List<List<Object>> rows = new ArrayList<>();
    addReturn(
        "form.compulsory",
        CountyReturn.of(report.staffing(), report.plan(), CountyReturn.COMPULSORY),
        rows);
    addReturn(
        "form.all-stages",
        CountyReturn.of(report.staffing(), report.plan(), EnumSet.allOf(Stage.class)),
        rows);
    return text.form("return", rows, "number", "class", "item", "unit", "value", "must", "note");
  }

  private void addReturn(String category, CountyReturn county, List<List<Object>> rows) {
    addItem(category, "eligible", "people", county.eligible(), text.say("note.eligible"), rows);
    addItem(
        category,
        "posted",
        "people",
        county.posted(),
        text.say(
            "note.posted",
            county.eligiblePosted(),
            county.inForce(),
            percent(new Ratio(county.eligiblePosted(), county.eligible()))),
        rows);
    addItem(
        category, "backbone", "people", county.backbonePosted(), text.say("note.backbone"), rows);
    addShare(category, "posted-share", county.postedShare(), POSTED_PERCENT, rows);
    addShare(category, "backbone-share", county.backboneShare(), BACKBONE_PERCENT, rows);
  }

  /** The report's share, of which only the eligible are the numerator. */
  private static String percent(Ratio ratio) {
    return ratio.percent().map(share -> share.toPlainString() + "%").orElse("—");
  }

  private void addShare(
      String category, String item, Ratio share, int percent, List<List<Object>> rows) {
    boolean met = share.isDefined() && 100 * share.part() >= percent * share.whole();
    addItem(
        category,
        item,
        "percent",
        SheetText.share(share),
        text.say(met ? "note." + item : "note." + item + ".short", percent),
        rows);
  }

  private void addItem(
      String category,
      String item,
      String unit,
      Object value,
      String note,
      List<List<Object>> rows) {
    rows.add(
        List.of(
            rows.size() + 1,
            text.say(category),
            text.say("form.item." + item),
            FormText.chinese("unit." + unit),
            value,
            FormText.chinese("yes"),
            note));
  }

  private SheetContent stages() {
    List<List<Object>> rows = new ArrayList<>();
    for (StageBalance stage : report.kpis().stages()) {
      rows.add(
          List.of(
              stage.stage().in(Language.ZH),
              stage.schools(),
              number(stage.before().coefficient()),
              number(stage.after().coefficient()),
              stage.line().<Object>map(line -> "≤" + line.toPlainString()).orElse("—"),
              stage
                  .keepsLineAfter()
                  .<Object>map(met -> FormText.chinese(met ? "yes" : "no"))
                  .orElse("—"),
              stage.below(),
              stage.belowAfter()));
    }
    return text.form(
            "stages",
            rows,
            "stage",
            "schools",
            "variation-before",
            "variation-after",
            "line",
            "met",
            "below-before",
            "below-after")
        .withLines(text.head("stages"), List.of(text.say("form.formula"), text.say("form.signed")));
  }

  private SheetContent schools() {
    List<List<Object>> rows = new ArrayList<>();
    for (SchoolBackbone row : SchoolBackbone.of(report.staffing(), report.plan())) {
      rows.add(
          List.of(
              row.school().stage().in(Language.ZH),
              row.school().id(),
              row.school().name(),
              row.students(),
              row.before(),
              row.after(),
              number(row.perHundredBefore().rounded(PER_HUNDRED_DECIMALS)),
              number(row.perHundredAfter().rounded(PER_HUNDRED_DECIMALS)),
              FormText.chinese(row.isBelowAfter() ? "no" : "yes")));
    }
    return text.form(
            "schools",
            rows,
            "stage",
            "school-id",
            "school",
            "students",
            "backbone-before",
            "backbone-after",
            "hundred-before",
            "hundred-after",
            "one")
        .withFilter();
  }

  private static Object number(Optional<BigDecimal> number) {
    return number.<Object>map(value -> value).orElse("—");
  }
}
