package org.lungang.policy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Named;

/**
 * A clause as readers see it: the name of its document and the place in it, {@code 《…》五（二）1}. A
 * clause begins with the id of one of the policy's sources and a blank; one that does not is shown
 * as it stands.
 *
 * @param source the document; null where the clause names none of the policy's sources
 * @param place the rest of the clause; may be empty
 */
public record Citation(@Nullable Source source, String place) implements Named {

  static Citation of(Map<String, Source> sources, String clause) {
    int blank = clause.indexOf(' ');
    Source source = sources.get(blank < 0 ? clause : clause.substring(0, blank));
    return source == null
        ? new Citation(null, clause)
        : new Citation(source, blank < 0 ? "" : clause.substring(blank + 1).strip());
  }

  /** Whether nothing is cited. */
  public boolean isEmpty() {
    return source == null && place.isEmpty();
  }

  /** The words of the clause, or of each of several ({@code 1, 2}) that the policy quotes. */
  public List<String> quotes() {
    return source == null
        ? List.of()
        : Stream.of(place.split(", ")).map(source.quotes()::get).filter(Objects::nonNull).toList();
  }

  @Override
  public String in(Language language) {
    if (source == null) {
      return place;
    }
    String name = source.name().in(language);
    return switch (language) {
      case ZH -> "《" + name + "》" + place.replace('(', '（').replace(')', '）');
      case EN -> place.isEmpty() ? name : name + ", " + place;
    };
  }
}
