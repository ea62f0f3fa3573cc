package org.lungang.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a key of the policy file, at the record component that holds its value; at a record,
 * the object as a whole. The key is the component's name in snake case and its value has the
 * component's type. Reading, the JSON Schema, completeness, bounds and the reference page all
 * follow from it ({@link PolicyKeys}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface PolicyKey {

  /** What it means, in English. */
  String en();

  /** What it means, in Chinese. */
  String zh();

  /**
   * What a form calls it in English, where {@link #en()} says besides how it is written; empty for
   * {@link #en()}.
   */
  String labelEn() default "";

  /** What a form calls it in Chinese; empty for {@link #zh()}. */
  String labelZh() default "";

  /** Whether a merged policy must say it. */
  boolean needed() default false;

  /** The code or number that is meant where it is absent; for types that cannot be empty. */
  String otherwise() default "";

  /** The least number. */
  int least() default 0;

  /** The greatest number; 0 for no bounds. */
  int most() default 0;

  /** The key beside it that must not be less; empty for none. */
  String noMoreThan() default "";

  /** What a text must look like, as a regular expression; empty for anything. */
  String pattern() default "";

  /** The only codes of the type that may stand here; empty for all. */
  String[] only() default {};

  /** Whether every code must have a value, for values by code. */
  boolean complete() default false;

  /** A key of the record below that may not stand here; empty for none. */
  String without() default "";

  /** What the schema calls the record below; empty for the record's own name. */
  String name() default "";

  /** The key of values by code whose values for all other codes this holds; empty for none. */
  String restOf() default "";
}
