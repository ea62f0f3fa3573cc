package org.lungang.roster;

/** What stands behind the names of people whom the public could not tell apart; never a birth. */
public enum Distinction {
  /** Nothing: names as they are. */
  NONE,
  /** The subject, for people of one name at one school. */
  SUBJECT,
  /** The last characters of the id, where name, school, position and subject are the same. */
  ID_END
}
