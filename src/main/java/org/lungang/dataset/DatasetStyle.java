package org.lungang.dataset;

import java.util.Map;
import java.util.function.Function;
import org.lungang.district.District;
import org.lungang.language.Language;

/** How a dataset is written: every style means the same when it is read. */
public final class DatasetStyle {

  /** English names, headings and codes; UTF-8, line feeds, sorted by ids. */
  public static final DatasetStyle ENGLISH =
      new DatasetStyle(district -> PlainFiles.of(district, Language.EN));

  /** Chinese names, headings and codes; UTF-8 with a byte order mark, sorted by ids. */
  public static final DatasetStyle CHINESE =
      new DatasetStyle(district -> PlainFiles.of(district, Language.ZH));

  private final Function<District, Map<String, byte[]>> files;

  /**
   * A style of its own.
   *
   * @param files the bytes of each file of a district by its name
   */
  public DatasetStyle(Function<District, Map<String, byte[]>> files) {
    this.files = files;
  }

  /** The bytes of each file by its name. */
  Map<String, byte[]> files(District district) {
    return files.apply(district);
  }
}
