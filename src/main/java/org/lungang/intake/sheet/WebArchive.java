package org.lungang.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The web pages inside a "single file web page" (MHTML, RFC 2557), which Excel and WPS write as
 * .mht and other programs as .xls: each sheet is a page of its own.
 */
final class WebArchive {

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)boundary=\\s*(?:\"([^\"]{1,200})\"|([^;\\s]{1,200}))");

  private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");
  private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]+");

  private WebArchive() {}

  /** Whether a file begins as such an archive does; in lower case. */
  static boolean looksLikeOne(String start) {
    return start.startsWith("mime-version:");
  }

  /** The texts of its pages, in order; none where it has none, or no parts can be made out. */
  static List<String> pages(byte[] file) {
    // Of bytes, so that each part keeps its own.
    String all = new String(file, StandardCharsets.ISO_8859_1);
    Matcher head = HEAD_END.matcher(all);
    Matcher boundary = BOUNDARY.matcher(head.find() ? unfolded(all, head) : "");
    List<String> pages = new ArrayList<>();
    if (boundary.find()) {
      String line = "--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
      String[] parts = all.substring(head.end()).split("(?m)^" + Pattern.quote(line));
      for (int i = 1; i < parts.length; i++) {
        page(parts[i]).ifPresent(pages::add);
      }
    }
    return pages;
  }

  private static Optional<String> page(String part) {
    Matcher head = HEAD_END.matcher(part);
    if (!head.find()) {
      return Optional.empty();
    }
    String headers = unfolded(part, head).toLowerCase(Locale.ROOT);
    if (!headers.contains("content-type: text/html")) {
      return Optional.empty();
    }
    String body = part.substring(head.end());
    byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    if (headers.contains("content-transfer-encoding: base64")) {
      bytes = Base64.getMimeDecoder().decode(bytes);
    } else if (headers.contains("content-transfer-encoding: quoted-printable")) {
      bytes = unquoted(body);
    }
    return TextEncoding.decode(bytes);
  }

  private static String unfolded(String text, Matcher headEnd) {
    return FOLDED.matcher(text.substring(0, headEnd.start())).replaceAll(" ");
  }

  /** RFC 2045, 6.7: =D0 is a byte, and = at the end of a line goes on in the next. */
  private static byte[] unquoted(String body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
    for (int i = 0; i < body.length(); i++) {
      char now = body.charAt(i);
      if (now != '=') {
        bytes.write(now);
      } else if (body.startsWith("\r\n", i + 1)) {
        i += 2;
      } else if (body.startsWith("\n", i + 1)) {
        i++;
      } else {
        int high = i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(body.charAt(i + 2), 16);
        bytes.write(low < 0 ? now : high << 4 | low);
        i += low < 0 ? 0 : 2;
      }
    }
    return bytes.toByteArray();
  }
}
