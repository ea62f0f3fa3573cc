package org.lungang.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Names for files of single schools: the school's id where every file system takes it. */
public final class SchoolFiles {

  private static final Pattern PLAIN = Pattern.compile("[\\p{IsAlphabetic}\\p{Digit}_-]{1,60}");

  private SchoolFiles() {}

  /**
   * A name, without an ending, for each school by its id; no two are alike but for their case.
   *
   * @param schoolIds in a fixed order, on which the names of odd ids depend
   */
  public static Map<String, String> names(Collection<String> schoolIds) {
    Map<String, String> names = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    int number = 0;
    for (String id : schoolIds) {
      number++;
      boolean isPlain = PLAIN.matcher(id).matches() && taken.add(id.toLowerCase(Locale.ROOT));
      names.put(id, isPlain ? id : "school " + number);
    }
    return names;
  }
}
