package org.lungang.packaging;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets a library of a newer Debian run where glibc is older. Versions 2.27 to 2.29 of glibc gave a
 * few functions a second, faster version under the old name, and {@code fcntl} a second name; a
 * library that was linked there asks for these, though every glibc since the first has the same
 * functions. Here the demand for the newer version is replaced by that for the first. Any other
 * newer function is left as it is, and its version is told.
 *
 * <p>Layout of versions in ELF: Linux Standard Base Core 5.0, chapter 10.7; System V ABI, chapters
 * 4 and 5.
 */
final class OlderGlibc {

  private static final Set<String> SAME =
      Set.of("exp", "exp2", "exp2f", "expf", "log", "log2", "log2f", "logf", "pow", "powf");

  /** Names that glibc 2.28 added for what had another one on 64-bit systems. */
  private static final Map<String, String> RENAMED = Map.of("fcntl64", "fcntl");

  private static final int ELF_MAGIC = 0x464c457f;
  private static final int DYNAMIC_SYMBOLS = 11;
  private static final int NEEDED_VERSIONS = 0x6ffffffe;
  private static final int SYMBOL_VERSIONS = 0x6fffffff;
  private static final int SYMBOL_SIZE = 24;
  private static final String GLIBC = "GLIBC_";

  private final ByteBuffer bytes;
  private final String first;
  private final List<Section> sections = new ArrayList<>();
  private final Set<String> left = new TreeSet<>(OlderGlibc::compare);

  private record Section(int type, int offset, int size, int link) {}

  private OlderGlibc(byte[] content, String first) {
    this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    this.first = first;
  }

  /**
   * A library and what it needs.
   *
   * @param content the library, lowered as far as it could be
   * @param versions the versions of glibc that it asks for then, the newest last
   */
  record Lowered(byte[] content, List<String> versions) {

    /** The newest version that it asks for; empty where it asks for none. */
    String newest() {
      return versions.isEmpty() ? "" : versions.get(versions.size() - 1);
    }
  }

  /**
   * Lowers what a library asks for.
   *
   * @param content any file; what is no 64-bit ELF file comes back as it is
   * @param first the version that the oldest functions bear, e.g. {@code GLIBC_2.17} on ARM
   */
  static Lowered lower(byte[] content, String first) {
    ByteBuffer header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < 64 || header.getInt(0) != ELF_MAGIC || header.get(4) != 2) {
      return new Lowered(content, List.of());
    }
    OlderGlibc library = new OlderGlibc(content.clone(), first);
    library.readSections();
    library.lower();
    return new Lowered(library.bytes.array(), List.copyOf(library.left));
  }

  private void readSections() {
    int at = (int) bytes.getLong(40);
    int size = Short.toUnsignedInt(bytes.getShort(58));
    int count = Short.toUnsignedInt(bytes.getShort(60));
    for (int i = 0; i < count; i++) {
      int section = at + i * size;
      sections.add(
          new Section(
              bytes.getInt(section + 4),
              (int) bytes.getLong(section + 24),
              (int) bytes.getLong(section + 32),
              bytes.getInt(section + 40)));
    }
  }

  private List<Section> sections(int type) {
    return sections.stream().filter(section -> section.type() == type).toList();
  }

  private void lower() {
    for (Section needed : sections(NEEDED_VERSIONS)) {
      Section texts = sections.get(needed.link());
      int library = needed.offset();
      for (int next = -1; next != 0; library += next) {
        int version = library + bytes.getInt(library + 8);
        int count = Short.toUnsignedInt(bytes.getShort(library + 2));
        for (int i = 0; i < count; i++) {
          lower(version, texts);
          version += bytes.getInt(version + 12);
        }
        next = bytes.getInt(library + 12);
      }
    }
  }

  /** One version that is asked for: replaced if all that is asked of it is older in truth. */
  private void lower(int version, Section texts) {
    String name = text(texts, bytes.getInt(version + 8));
    if (!name.startsWith(GLIBC)) {
      return;
    }
    OptionalInt firstName = find(texts, first);
    int index = Short.toUnsignedInt(bytes.getShort(version + 6));
    if (first.isEmpty()
        || compare(name, first) <= 0
        || firstName.isEmpty()
        || !areOlder(index, texts)) {
      left.add(name);
      return;
    }
    bytes.putInt(version, hash(first));
    bytes.putInt(version + 8, firstName.getAsInt());
    left.add(first);
  }

  /** Whether every function of a version is older in truth; then their names are the older ones. */
  private boolean areOlder(int index, Section texts) {
    List<Integer> asked = new ArrayList<>();
    for (Section symbols : sections(DYNAMIC_SYMBOLS)) {
      Section versions = sections(SYMBOL_VERSIONS).get(0);
      for (int i = 0; i < symbols.size() / SYMBOL_SIZE; i++) {
        if (Short.toUnsignedInt(bytes.getShort(versions.offset() + 2 * i)) == index) {
          asked.add(symbols.offset() + i * SYMBOL_SIZE);
        }
      }
    }
    for (int symbol : asked) {
      String name = text(texts, bytes.getInt(symbol));
      boolean renamed = RENAMED.containsKey(name) && isAlone(texts, bytes.getInt(symbol), name);
      if (!SAME.contains(name) && !renamed) {
        return false;
      }
    }
    for (int symbol : asked) {
      String name = text(texts, bytes.getInt(symbol));
      String older = RENAMED.get(name);
      if (older != null) {
        // The older name begins the newer one: what is behind it goes.
        int from = texts.offset() + bytes.getInt(symbol);
        for (int i = older.length(); i < name.length(); i++) {
          bytes.put(from + i, (byte) 0);
        }
      }
    }
    return true;
  }

  /** Whether no other name shares a name's letters, so that it can be shortened where it stands. */
  private boolean isAlone(Section texts, int at, String name) {
    if (at == 0 || bytes.get(texts.offset() + at - 1) != 0) {
      return false;
    }
    for (Section symbols : sections(DYNAMIC_SYMBOLS)) {
      for (int i = 0; i < symbols.size() / SYMBOL_SIZE; i++) {
        int other = bytes.getInt(symbols.offset() + i * SYMBOL_SIZE);
        if (other > at && other <= at + name.length()) {
          return false;
        }
      }
    }
    return true;
  }

  private String text(Section texts, int at) {
    int from = texts.offset() + at;
    int to = from;
    while (bytes.get(to) != 0) {
      to++;
    }
    return new String(bytes.array(), from, to - from, StandardCharsets.US_ASCII);
  }

  /** Where a text, or a longer one that ends with it, stands among the texts. */
  private OptionalInt find(Section texts, String wanted) {
    byte[] sought = (wanted + "\0").getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at + sought.length <= texts.size(); at++) {
      int same = 0;
      while (same < sought.length && bytes.get(texts.offset() + at + same) == sought[same]) {
        same++;
      }
      if (same == sought.length) {
        return OptionalInt.of(at);
      }
    }
    return OptionalInt.empty();
  }

  private static int hash(String name) {
    int hash = 0;
    for (byte letter : name.getBytes(StandardCharsets.US_ASCII)) {
      hash = (hash << 4) + letter;
      int high = hash & 0xf0000000;
      hash = (hash ^ (high >>> 24)) & ~high;
    }
    return hash;
  }

  /** By the numbers of two versions, so that 2.9 stands before 2.17. */
  static int compare(String one, String other) {
    String[] left = one.replaceFirst("^\\D+", "").split("\\.", -1);
    String[] right = other.replaceFirst("^\\D+", "").split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      if (left[i].matches("\\d+") && right[i].matches("\\d+") && !left[i].equals(right[i])) {
        return Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]));
      }
    }
    return left.length == right.length ? one.compareTo(other) : left.length - right.length;
  }
}
