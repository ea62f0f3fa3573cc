package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lungang.intake.sheet.Grid;
import org.lungang.intake.sheet.GridRow;

/**
 * Lines that say what the colours of a sheet mean: 注：红色为退休人员. Colours are not read, so what they
 * say must stand in a column, or be left out by hand.
 */
final class ColourLegend {

  private static final Pattern LEGEND =
      Pattern.compile(
          "(?:[红黄绿蓝橙紫灰粉]色?(?:底色|底纹|底|字体|填充|背景|单元格|标注|标记|标识|部分|行|字)|标[成为]?[红黄绿蓝橙紫灰粉]"
              + "|[红黄绿蓝橙紫灰粉]色(?:的)?(?:为|是|表示|代表|即|指|[:：=]))");

  /** A line of words has few cells. */
  private static final int MOST_CELLS = 3;

  private ColourLegend() {}

  /** Whether a text says what a colour means. */
  static boolean in(String text) {
    return LEGEND.matcher(text).find();
  }

  /** The places of such lines of a sheet. */
  static List<String> places(Grid grid) {
    List<String> places = new ArrayList<>();
    for (GridRow row : grid.rows()) {
      if (row.filled() <= MOST_CELLS && row.cells().stream().anyMatch(ColourLegend::in)) {
        places.add(Spot.of(grid, row.number()).toString());
      }
    }
    return places;
  }
}
