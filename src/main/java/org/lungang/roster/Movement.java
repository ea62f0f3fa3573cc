package org.lungang.roster;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/** What happens to somebody at one school this summer. */
enum Movement implements Named {
  /** Leaves the home school for a host school (派出). */
  LEAVES,
  /** Comes from another school (接收). */
  COMES,
  /** Leaves the host school of a rotation whose term is over (期满离校). */
  LEAVES_AFTER_TERM,
  /** Is back at the home school after a rotation (期满返校). */
  COMES_BACK,
  /** Stays based here and teaches some periods at another school (走教外出). */
  TRAVELS,
  /** Is based elsewhere and teaches some periods here (走教来校). */
  VISITS;

  @Override
  public String in(Language language) {
    return Message.of(Movement.class, "movement." + name()).in(language);
  }
}
