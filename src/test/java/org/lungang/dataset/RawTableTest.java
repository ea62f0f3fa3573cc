package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.dataset.column.Table;

/** A table as it stands holds each cell in one line, and equal texts of a column once. */
class RawTableTest {

  @Test
  void aCellIsOneLineWithoutRoomAroundIt() {
    assertThat(RawTable.inOneLine(" a\r\n\u2028 b\u2029\nc\r")).isEqualTo("a  b c");
    assertThat(RawTable.inOneLine("　王芳 ")).isEqualTo("王芳");
    assertThat(RawTable.inOneLine("\n")).isEmpty();
  }

  @Test
  void aFileIsReadAsItIsMeantAndWrittenBack() {
    String text = "id,name,school_id\nT1,\" 王\n芳\",S1\n,,\nT2,'=1+1 ,S1\n";
    RawTable table = parse(text);
    assertThat(table.rows())
        .containsExactly(
            List.of("T1", "王 芳", "S1"), List.of("", "", ""), List.of("T2", "=1+1", "S1"));
    assertThat(RawTable.parse(Table.STAFF, table.toCsv())).contains(table);
  }

  @Test
  void equalTextsOfAColumnAreHeldOnceEvenAmongMany() {
    StringBuilder text = new StringBuilder("id,school_id\n");
    for (int i = 0; i < 10_000; i++) {
      text.append('T').append(i).append(",S").append(i % 50).append('\n');
    }
    List<List<String>> rows = parse(text.toString()).rows();
    assertThat(rows.get(9_999)).containsExactly("T9999", "S49");
    for (int i = 50; i < 10_000; i++) {
      assertThat(rows.get(i).get(1)).isSameAs(rows.get(i - 50).get(1));
    }
  }

  @Test
  void quotesThatGoWrongAreNoTable() {
    assertThat(
            RawTable.parse(Table.STAFF, "id,name\nT1,\"a\" b\"\n".getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  private static RawTable parse(String text) {
    return RawTable.parse(Table.STAFF, text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}
