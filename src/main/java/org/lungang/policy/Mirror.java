package org.lungang.policy;

/**
 * Reciprocity (对等交流): which flow must answer a flow, and how. Declared on one of the two.
 *
 * @param flow the id of the answering flow; may be the flow itself
 * @param key what must be equal separately
 * @param softKey what should be equal separately; differences cost (S4). NONE for no such wish
 */
public record Mirror(String flow, Form form, Key key, Key softKey) {

  /** How the answer is counted. */
  public enum Form {
    /** For each two schools A and B, as many A→B by the flow as B→A by its mirror. */
    PAIR,
    /** For each school, as many in as out. */
    SCHOOL,
    /** For each two schools A and B, no more A→B by the flow than B→A by its mirror. */
    PAIR_AT_MOST
  }

  /** What is counted separately; an empty value is a value too. */
  public enum Key {
    NONE,
    POSITION,
    SUBJECT,
    GRADE_BAND
  }
}
