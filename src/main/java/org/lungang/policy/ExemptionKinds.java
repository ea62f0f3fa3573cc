package org.lungang.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The kinds of exemptions by their names in a policy file: every record of {@link ExemptionRule}.
 */
final class ExemptionKinds {

  private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

  static {
    add(ExemptionRule.class);
  }

  private ExemptionKinds() {}

  private static void add(Class<?> of) {
    for (Class<?> type : Objects.requireNonNull(of.getPermittedSubclasses())) {
      if (type.isRecord()) {
        ALL.put(type.getAnnotation(JsonTypeName.class).value(), type);
      } else {
        add(type);
      }
    }
  }

  /** The records by name, in order. */
  static Map<String, Class<?>> all() {
    return Collections.unmodifiableMap(ALL);
  }
}
