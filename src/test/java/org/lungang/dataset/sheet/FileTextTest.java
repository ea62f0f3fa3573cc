package org.lungang.dataset.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Text is decoded by what every byte of it fits, or not at all. */
class FileTextTest {

  private static final String TEXT = "教职工编号,姓名\n𠮷野,é\n";

  @Test
  void utf8WithAndWithoutByteOrderMark() {
    assertThat(FileText.decode(TEXT.getBytes(StandardCharsets.UTF_8))).contains(TEXT);
    assertThat(FileText.decode(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).contains(TEXT);
  }

  @Test
  void gb18030WithAndWithoutByteOrderMark() {
    Charset gb18030 = Charset.forName("GB18030");
    assertThat(FileText.decode(TEXT.getBytes(gb18030))).contains(TEXT);
    assertThat(FileText.decode(("\uFEFF" + TEXT).getBytes(gb18030))).contains(TEXT);
  }

  @Test
  void oneWrongByteIsNoText() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertThat(FileText.decode(bytes)).isEmpty();
  }

  @Test
  void utf16AndOtherBinaryFilesAreNoText() {
    assertThat(FileText.decode(TEXT.getBytes(StandardCharsets.UTF_16))).isEmpty();
    assertThat(FileText.decode("a,b".getBytes(StandardCharsets.UTF_16LE))).isEmpty();
    assertThat(FileText.decode(new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
  }

  @Test
  void nothingIsAnEmptyText() {
    assertThat(FileText.decode(new byte[0])).contains("");
  }
}
