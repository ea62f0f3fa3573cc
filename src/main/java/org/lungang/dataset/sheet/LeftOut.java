package org.lungang.dataset.sheet;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lungang.word.OfficeSpelling;

/** Names of columns, sheets and files that somebody says are left out on purpose. */
public final class LeftOut {

  /** Nothing is. */
  public static final LeftOut NOTHING = new LeftOut(Set.of());

  private final Set<String> names;

  private LeftOut(Set<String> names) {
    this.names = names;
  }

  /** These names, however blanks and widths are written. */
  public static LeftOut of(Collection<String> names) {
    return new LeftOut(names.stream().map(LeftOut::normal).collect(Collectors.toSet()));
  }

  /** Both. */
  public LeftOut and(Collection<String> more) {
    Set<String> all =
        Stream.concat(names.stream(), more.stream().map(LeftOut::normal))
            .collect(Collectors.toSet());
    return new LeftOut(all);
  }

  /** Whether a name is one of them. */
  public boolean has(String name) {
    return names.contains(normal(name));
  }

  private static String normal(String name) {
    return OfficeSpelling.normal(name).toLowerCase(Locale.ROOT);
  }
}
