package org.lungang.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lungang.compare.Comparison;
import org.lungang.compare.Comparison.Line;
import org.lungang.compare.Comparison.Part;
import org.lungang.compare.PlacedPosting;
import org.lungang.compare.PostingKey;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The files of a comparison: {@code compare.csv} and {@code compare.json}. */
public final class ComparisonFiles {

  /** The name of the table for Excel and WPS. */
  public static final String CSV = "compare.csv";

  /** The name of the file for programs. */
  public static final String JSON = "compare.json";

  private ComparisonFiles() {}

  /** Both in a language. */
  public static List<OutputFile> of(Comparison comparison, Language language) {
    return List.of(csv(comparison, language), json(comparison, language));
  }

  private static OutputFile csv(Comparison comparison, Language language) {
    List<Named> headings = new ArrayList<>();
    headings.add(new ColumnTitle("part", "部分"));
    headings.add(new ColumnTitle("id", "编号"));
    headings.add(new ColumnTitle("what", "项目"));
    comparison.variants().forEach(variant -> headings.add(variant.name()));
    CsvSheet sheet = new CsvSheet(language, headings);
    for (Line line : comparison.lines()) {
      List<Object> cells = new ArrayList<>();
      cells.add(line.part());
      cells.add(line.id());
      cells.add(line.label());
      cells.addAll(line.cells());
      sheet.addRow(cells);
    }
    return sheet.toFile(CSV);
  }

  private static OutputFile json(Comparison comparison, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try (JsonGenerator json = new JsonMapper().writer().with(printer).createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("plans");
      comparison.variants().forEach(variant -> json.writeString(variant.name().in(language)));
      json.writeEndArray();
      for (Part part : Part.values()) {
        json.writeArrayPropertyStart(part.name().toLowerCase(Locale.ROOT));
        comparison.linesOf(part).forEach(line -> write(json, line, language));
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    bytes.write('\n');
    return new OutputFile(JSON, bytes.toByteArray());
  }

  private static void write(JsonGenerator json, Line line, Language language) {
    json.writeStartObject();
    json.writeStringProperty("id", line.id());
    json.writeStringProperty("label", line.label().in(language));
    json.writeArrayPropertyStart("cells");
    for (Object cell : line.cells()) {
      if (cell instanceof Long || cell instanceof Integer) {
        json.writeNumber(((Number) cell).longValue());
      } else if (cell instanceof PlacedPosting posting) {
        PostingKey key = posting.key();
        json.writeStartObject();
        json.writeStringProperty("group_id", key.groupId());
        json.writeStringProperty("flow", key.flowId());
        json.writeStringProperty("home_school_id", key.homeSchoolId());
        json.writeStringProperty("host_school_id", key.hostSchoolId());
        json.writeEndObject();
      } else {
        json.writeString(text(cell, language));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String text(Object cell, Language language) {
    return cell instanceof Named named ? named.in(language) : cell.toString();
  }
}
