package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.Stage;
import org.lungang.district.Trait;
import org.lungang.intake.table.SectionOfSchools;
import org.lungang.intake.table.TableRow;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/** Reads lists of schools, and asks for what they leave open. */
final class SchoolTables {

  private static final List<Field> YES_NO = List.of(Field.WEAK, Field.NEW, Field.SMALL);

  /** What is said of a school that is no more, or not yet. */
  private static final Pattern GONE =
      Pattern.compile("撤并|撤销|裁撤|停办|停招|停用|关闭|关停|闲置|在建|筹建|[(]筹[)]|拟建|未开办|未招生|已并入|并入");

  /** 115°40′12″ */
  private static final Pattern MINUTES =
      Pattern.compile(
          "(\\d{1,3})[°度](\\d{1,2}(?:\\.\\d+)?)['′分’](?:(\\d{1,2}(?:\\.\\d+)?)(?:[\"″秒”]|'')?)?");

  private final Inquiry inquiry;
  private final SchoolBook schools;

  SchoolTables(Inquiry inquiry, SchoolBook schools) {
    this.inquiry = inquiry;
    this.schools = schools;
  }

  void read(MappedTable table) {
    SameNames same = new SameNames(table, inquiry);
    SectionOfSchools.Lines lines = new SectionOfSchools.Lines();
    SectionOfSchools ofAll = SectionOfSchools.ofTable(table.table());
    for (TableRow row : table.table().rows()) {
      lines.next(row);
      if (!table.cell(row, Field.SCHOOL).isEmpty()) {
        FormerNames names = FormerNames.of(same.name(row));
        SchoolDraft school = schools.list(names.name(), table.cell(row, Field.SCHOOL_CODE));
        school.former.addAll(names.former());
        table
            .cells(row, Field.FORMER_NAME)
            .forEach(cell -> school.former.addAll(FormerNames.several(cell)));
        table
            .cells(row, Field.REMARK)
            .forEach(cell -> FormerNames.inRemark(cell).ifPresent(school.former::add));
        school.listed = table.spot(row);
        school.stageOfSection = lines.stage().isEmpty() ? ofAll.stage() : lines.stage();
        school.areaOfSection = lines.area().isEmpty() ? ofAll.area() : lines.area();
        read(table, row, school);
        school.leftOut |= isGone(table, row);
      }
    }
  }

  /** Whether the office leaves out a school that its row says is closed, or not open yet. */
  private boolean isGone(MappedTable table, TableRow row) {
    List<String> texts = new ArrayList<>(table.cells(row, Field.REMARK));
    texts.addAll(table.cells(row, Field.STATUS));
    texts.add(table.cell(row, Field.SCHOOL));
    boolean gone = false;
    for (String text : texts) {
      Matcher word = GONE.matcher(OfficeSpelling.half(text));
      if (word.find()) {
        String said = word.group().replaceAll("[()]", "");
        gone |=
            inquiry
                .ask(
                    "SCHOOL_REMARK/" + said,
                    () ->
                        Inquiry.question(
                            "gone", true, Inquiry.choices(Choice.LEAVE_OUT, Choice.KEEP), said),
                    table.spot(row))
                .filter(Choice.LEAVE_OUT.name()::equals)
                .isPresent();
      }
    }
    return gone;
  }

  private void read(MappedTable table, TableRow row, SchoolDraft school) {
    Spot spot = table.spot(row);
    String stage = table.cell(row, Field.STAGE);
    if (!stage.isEmpty()) {
      String code =
          agreed(Field.STAGE, school, school.stage, inquiry.word(Field.STAGE, stage, spot), spot);
      school.leftOut |= Choice.LEAVE_OUT.name().equals(code);
      school.stage = code == null || school.leftOut ? null : Stage.valueOf(code);
      school.stageAsked = code == null;
    }
    String area = table.cell(row, Field.AREA);
    if (!area.isEmpty()) {
      String code =
          agreed(Field.AREA, school, school.area, inquiry.word(Field.AREA, area, spot), spot);
      school.area = code == null ? null : Area.valueOf(code);
      school.areaAsked = code == null;
    }
    for (Field field : YES_NO) {
      String cell = table.cell(row, field);
      if (!cell.isEmpty() && Choice.YES.name().equals(inquiry.word(field, cell, spot))) {
        school.traits.add(Trait.valueOf(field.name()));
      }
    }
    for (String remark : table.cells(row, Field.REMARK)) {
      for (String part : remark.split("[;；、,，。\\s]")) {
        Meaning meaning = CellWords.meaning(Field.TRAITS, part);
        if (meaning.isSure() && !meaning.code().equals(Choice.NONE.name())) {
          school.traits.add(Trait.valueOf(meaning.code()));
        }
      }
    }
    for (String cell : table.cells(row, Field.TRAITS)) {
      for (String part : cell.split("[;；、,，]")) {
        String code = part.isBlank() ? null : inquiry.word(Field.TRAITS, part, spot);
        if (code != null && !code.equals(Choice.NONE.name())) {
          school.traits.add(Trait.valueOf(code));
        }
      }
    }
    if (!table.cell(row, Field.TOWNSHIP).isEmpty()) {
      school.township = OfficeSpelling.half(table.cell(row, Field.TOWNSHIP));
    }
    coordinates(table, row, school);
  }

  /**
   * What two rows of one school say of it: their code where they agree, else a question, since
   * neither row is likelier.
   *
   * @param before what an earlier row says; null where none does
   * @param code what this row says; null while that is asked
   */
  private @Nullable String agreed(
      Field field, SchoolDraft school, @Nullable Enum<?> before, @Nullable String code, Spot spot) {
    if (before == null || code == null || before.name().equals(code)) {
      return code;
    }
    return inquiry
        .ask(
            field.name() + "/" + school.name,
            () ->
                Inquiry.question(
                    "of-school",
                    true,
                    Inquiry.options(field, List.of(before.name(), code)),
                    field,
                    school.name),
            spot)
        .orElse(null);
  }

  private void coordinates(MappedTable table, TableRow row, SchoolDraft school) {
    Double latitude = degrees(table.cell(row, Field.LATITUDE), Coordinates::isLatitudeOfChina);
    Double longitude = degrees(table.cell(row, Field.LONGITUDE), Coordinates::isLongitudeOfChina);
    Double other = degrees(table.cell(row, Field.LATITUDE), Coordinates::isLongitudeOfChina);
    Double another = degrees(table.cell(row, Field.LONGITUDE), Coordinates::isLatitudeOfChina);
    if (other != null && another != null) {
      if (areSwapped(table.spot(row))) {
        place(another, other, table.spot(row), school);
      }
      return;
    }
    if (latitude == null || longitude == null) {
      for (Field field : List.of(Field.LATITUDE, Field.LONGITUDE)) {
        if (!table.cell(row, field).isEmpty()) {
          inquiry.number(field, table.cell(row, field), table.spot(row));
        }
      }
      return;
    }
    place(latitude, longitude, table.spot(row), school);
  }

  /**
   * Whether the office says that the columns of latitude and longitude are in each other's place.
   */
  private boolean areSwapped(Spot spot) {
    return inquiry
        .ask(
            "coordinates/swapped",
            () -> Inquiry.question("swapped", false, Inquiry.choices(Choice.YES, Choice.NO)),
            spot)
        .filter(Choice.YES.name()::equals)
        .isPresent();
  }

  private void place(double latitude, double longitude, Spot spot, SchoolDraft school) {
    Optional<String> datum =
        inquiry.ask(
            "datum",
            () ->
                Inquiry.question(
                    "datum", false, Inquiry.choices(Choice.WGS84, Choice.GCJ02, Choice.BD09)),
            spot);
    school.coordinates =
        datum
            .map(answer -> Datum.valueOf(answer).toWgs84(new Coordinates(latitude, longitude)))
            .orElse(null);
  }

  /** Degrees, minutes and seconds as a decimal number. */
  private static String decimal(Matcher minutes) {
    String seconds = minutes.group(3);
    double rest =
        Double.parseDouble(minutes.group(2)) / 60
            + (seconds == null ? 0 : Double.parseDouble(seconds) / 3600);
    return String.format(Locale.ROOT, "%.6f", Double.parseDouble(minutes.group(1)) + rest);
  }

  private static @Nullable Double degrees(String cell, DoublePredicate isInChina) {
    String spelled = OfficeSpelling.normal(cell).replaceAll("[NESW]|[北东][纬经]?", "");
    Matcher minutes = MINUTES.matcher(spelled);
    String text = minutes.matches() ? decimal(minutes) : spelled.replaceAll("[°度]", "");
    if (!text.matches("\\d{1,3}(\\.\\d+)?")) {
      return null;
    }
    double degrees = Double.parseDouble(text);
    return isInChina.test(degrees) ? degrees : null;
  }

  /** Stages and areas that no cell gives: by the line above or the name, else they are asked. */
  void complete() {
    for (SchoolDraft school : schools.all()) {
      if (school.leftOut) {
        continue;
      }
      if (school.stage == null && !school.stageAsked && !inquiry.isPending(Field.STAGE)) {
        String code = stage(school);
        school.leftOut = Choice.LEAVE_OUT.name().equals(code);
        school.stage = code == null || school.leftOut ? null : Stage.valueOf(code);
      }
      boolean isOpen = school.areaAsked || inquiry.isPending(Field.AREA);
      if (school.area == null && !isOpen && !school.leftOut) {
        String code =
            school.areaOfSection.isEmpty() || school.listed == null
                ? ofSchool(Field.AREA, school, areasByName(school.name))
                : inquiry.word(Field.AREA, school.areaOfSection, school.listed);
        school.area = code == null ? null : Area.valueOf(code);
      }
    }
  }

  /** The code of a school's stage; null while it is asked. */
  private @Nullable String stage(SchoolDraft school) {
    Meaning byName = stageByName(school.name);
    Meaning ofSection = CellWords.meaning(Field.STAGE, school.stageOfSection);
    if (!ofSection.isKnown() || school.listed == null) {
      return byName.isSure() ? byName.code() : ofSchool(Field.STAGE, school, byName.codes());
    } else if (!byName.isSure()) {
      return inquiry.word(Field.STAGE, school.stageOfSection, school.listed);
    } else if (ofSection.isSure() && !ofSection.equals(byName)) {
      return ofSchool(Field.STAGE, school, List.of(ofSection.code(), byName.code()));
    }
    return byName.code();
  }

  private @Nullable String ofSchool(Field field, SchoolDraft school, List<String> likely) {
    return inquiry
        .ask(
            field.name() + "/" + school.name,
            () ->
                Inquiry.question(
                    "of-school", true, Inquiry.options(field, likely), field, school.name),
            new Spot(school.name, 0))
        .orElse(null);
  }

  private static Meaning stageByName(String name) {
    String[][] endings = {
      {"幼儿园", "KINDERGARTEN"}, {"小学", "PRIMARY"}, {"教学点", "PRIMARY"}, {"中心校", "PRIMARY"},
      {"初级中学", "JUNIOR"}, {"初中", "JUNIOR"}, {"高级中学", "SENIOR"}, {"高中", "SENIOR"},
      {"九年一贯制学校", "NINE_YEAR"}, {"十二年一贯制学校", "TWELVE_YEAR"}
    };
    for (String[] ending : endings) {
      if (OfficeSpelling.normal(name).endsWith(ending[0])) {
        return Meaning.sure(ending[1]);
      }
    }
    return name.contains("中学")
        ? Meaning.doubt(List.of("JUNIOR", "SENIOR"))
        : CellWords.meaning(Field.STAGE, "一贯制");
  }

  private static List<String> areasByName(String name) {
    if (name.contains("乡") || name.contains("村")) {
      return List.of("RURAL");
    }
    return name.contains("镇") ? List.of("TOWN", "RURAL") : List.of("URBAN", "TOWN", "RURAL");
  }
}
