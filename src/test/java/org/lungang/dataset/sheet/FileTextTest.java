package org.lungang.dataset.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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

  /** Also where a character lies on both sides of the end of a part. */
  @Test
  void aLongTextIsReadAsItIsDecoded() throws IOException {
    String text = "a" + "教师轮岗".repeat(10_000);
    for (Charset encoding : List.of(StandardCharsets.UTF_8, FileText.GB18030)) {
      for (String mark : List.of("", FileText.BYTE_ORDER_MARK)) {
        byte[] bytes = (mark + text).getBytes(encoding);
        assertThat(FileText.decode(bytes)).contains(text);
        StringWriter read = new StringWriter();
        FileText.findReader(bytes).orElseThrow().get().transferTo(read);
        assertThat(read).hasToString(text);
      }
    }
    assertThat(FileText.findReader((text + "\0").getBytes(StandardCharsets.UTF_8))).isEmpty();
    byte[] broken = text.getBytes(StandardCharsets.UTF_8);
    assertThat(FileText.findReader(Arrays.copyOf(broken, broken.length - 1))).isEmpty();
  }

  @Test
  void nothingIsAnEmptyText() {
    assertThat(FileText.decode(new byte[0])).contains("");
  }

  @Test
  void aTextInBig5IsKnownAndOneInGb18030IsNot() {
    String traditional =
        """
        員工編號,姓名,性別,學校,職稱,備註
        T01,王芳,女,第一國民小學,一級教師,
        T02,陳建國,男,實驗中學,高級教師,擬調動
        T03,鄭雅文,女,第二國民小學,二級教師,
        """;
    String simplified =
        """
        员工编号,姓名,性别,学校,职称,备注
        T01,王芳,女,第一小学,一级教师,
        T02,陈建国,男,实验中学,高级教师,拟调动
        T03,郑雅文,女,第二小学,二级教师,
        """;
    Charset big5 = Charset.forName("Big5");
    assertThat(FileText.isBig5(traditional.getBytes(big5))).isTrue();
    assertThat(FileText.decode(traditional.getBytes(big5))).isEmpty();
    assertThat(FileText.isBig5(traditional.getBytes(FileText.GB18030))).isFalse();
    assertThat(FileText.isBig5(traditional.getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(FileText.isBig5(simplified.getBytes(FileText.GB18030))).isFalse();
    assertThat(FileText.decode(simplified.getBytes(FileText.GB18030))).contains(simplified);
    assertThat(FileText.isBig5("school_id,name\n".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  /** Names of one to four characters, of those that names are made of, alone in a file. */
  @Test
  void fewCharactersOfASimplifiedListAreNeverTakenForBig5() {
    String common = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢";
    for (int i = 0; i < common.length(); i++) {
      for (int j = 0; j < common.length(); j += 3) {
        String name = "id,name\nT1," + common.charAt(i) + common.charAt(j) + "\n";
        assertThat(FileText.isBig5(name.getBytes(FileText.GB18030))).as(name).isFalse();
      }
    }
  }
}
