package org.lungang.generator;

/** How the groups of a linked district hang together. */
public enum Links {
  /** Each group's last member leads the next group. */
  CHAIN("chain"),
  /** One school leads every group or is a member of it. */
  STAR("star"),
  /** Each school belongs to two groups, a row and a column. */
  GRID("grid"),
  /** Groups of schools that lie near each other, many schools in several of them. */
  DENSE("dense"),
  /** All schools are one group. */
  WHOLE("whole");

  private final String id;

  Links(String id) {
    this.id = id;
  }

  /** The name on the command line, e.g. {@code chain}. */
  public String id() {
    return id;
  }

  /**
   * The links with a name.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Links of(String id) {
    for (Links links : values()) {
      if (links.id.equals(id)) {
        return links;
      }
    }
    throw new IllegalArgumentException(
        "The links (" + id + ") are none of chain, star, grid, dense, whole.");
  }
}
