package org.lungang.generator;

import org.lungang.district.District;

/** Data that only some policies ask for, and that a synthetic district can have besides. */
public enum Extra {
  /** What was answered to questions for consent. */
  CONSENTS("consents"),
  /** Who lives together. */
  HOUSEHOLDS("households"),
  /** Which teaching certificates they hold. */
  CERTIFICATES("certificates"),
  /** How many staff each school may have (编制). */
  HEADCOUNTS("headcounts"),
  /** Circumstances of policies' own: special-post, young-child, graduating-grade. */
  CIRCUMSTANCES("circumstances");

  private final String id;

  Extra(String id) {
    this.id = id;
  }

  /** The name on the command line, e.g. {@code consents}. */
  public String id() {
    return id;
  }

  /**
   * The extra with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Extra of(String id) {
    for (Extra extra : values()) {
      if (extra.id.equals(id)) {
        return extra;
      }
    }
    throw new IllegalArgumentException("There is no (" + id + ") to add.");
  }

  /**
   * A district with this besides.
   *
   * @param seed that the district was made with
   */
  public District addTo(District district, long seed) {
    return switch (this) {
      case CONSENTS -> ConsentMaker.addTo(district, seed);
      case HOUSEHOLDS -> HouseholdMaker.addTo(district, seed);
      case CERTIFICATES -> CertificateMaker.addTo(district, seed);
      case HEADCOUNTS -> HeadcountMaker.addTo(district, seed);
      case CIRCUMSTANCES -> CircumstanceMaker.addTo(district, seed);
    };
  }
}
