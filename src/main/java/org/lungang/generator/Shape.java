package org.lungang.generator;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** A district that can be generated: one for each policy seed. */
public enum Shape implements Named {
  XX_COUNTY("xx-county", "xx-county-2023"),
  WOLONG("wolong", "wolong-2023"),
  HUADU("huadu", "huadu-2025"),
  SUZHOU("suzhou", "suzhou-2024"),
  GUANGDONG("guangdong", "guangdong-2020");

  private final String id;
  private final String policyId;

  Shape(String id, String policyId) {
    this.id = id;
    this.policyId = policyId;
  }

  /** The name on the command line, e.g. {@code xx-county}. */
  public String id() {
    return id;
  }

  /** The shipped policy that belongs to the district, e.g. {@code xx-county-2023}. */
  public String policyId() {
    return policyId;
  }

  /** A description in one sentence. */
  @Override
  public String in(Language language) {
    return Message.of(Shape.class, "shape." + id).in(language);
  }

  /**
   * The shape with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Shape of(String id) {
    for (Shape shape : values()) {
      if (shape.id.equals(id)) {
        return shape;
      }
    }
    throw new IllegalArgumentException(
        "The shape (" + id + ") is none of xx-county, wolong, huadu, suzhou, guangdong.");
  }
}
