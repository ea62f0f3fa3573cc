package org.lungang.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lungang.dataset.sheet.CsvText;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;

/**
 * A table that becomes a CSV file: UTF-8 with line feeds, in Chinese with a byte order mark, so
 * that Excel and WPS open it by a double click. The same bytes on every machine.
 */
public final class CsvSheet {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** From how many characters on what is there is put away as bytes. */
  private static final int PART = 1 << 16;

  private final Language language;
  private final StringBuilder text = new StringBuilder();

  /** A text of all of a province's rows would take six times as much in the making. */
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A table with its headings and no rows yet. */
  public CsvSheet(Language language, List<? extends Named> headings) {
    this.language = language;
    if (language == Language.ZH) {
      text.append(BYTE_ORDER_MARK);
    }
    addRow(headings);
  }

  /** Adds a row: what has a name in each language by its name, all else by its text. */
  public void addRow(List<? extends Object> cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(cell instanceof Named named ? named.in(language) : cell.toString());
    }
    CsvText.appendLine(text, texts, ',', "\n");
    if (text.length() > PART) {
      putAway();
    }
  }

  /** Of whole lines: no character is parted. */
  private void putAway() {
    bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  /** The file. */
  public OutputFile toFile(String name) {
    putAway();
    return new OutputFile(name, bytes::writeTo);
  }
}
