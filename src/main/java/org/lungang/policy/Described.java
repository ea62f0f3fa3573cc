package org.lungang.policy;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * What {@link PolicyKey} says of a record's component, looked up when it is asked for: a policy
 * that ships is read without most of it, so that the program starts quickly.
 */
final class Described {

  private final RecordComponent component;
  private @Nullable PolicyKey words;

  Described(RecordComponent component) {
    this.component = component;
  }

  /** The description; for a clause that has none of its own, what every clause is. */
  PolicyKey words() {
    if (words == null) {
      PolicyKey own = component.getAnnotation(PolicyKey.class);
      words =
          own == null ? Clause.class.getRecordComponents()[0].getAnnotation(PolicyKey.class) : own;
    }
    return words;
  }

  /** Whether it may be left out and then is null. */
  boolean isNullable() {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** What every clause is described by. */
  private record Clause(
      @PolicyKey(en = "Where it comes from: file in the sources and clause", zh = "依据：来源文件编号及条款")
          String clause) {}
}
