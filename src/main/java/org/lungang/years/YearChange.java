package org.lungang.years;

import org.lungang.district.StaffMember;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * What becomes of one person from one year's lists to the next.
 *
 * @param member as in the new lists; whoever is in them no more, as in the old ones
 * @param detail what it means in this case, in one sentence
 */
public record YearChange(Kind kind, StaffMember member, Message detail)
    implements Comparable<YearChange> {

  /** The kinds of change, those that somebody has to confirm first. */
  public enum Kind implements Named {
    /** In the old lists and not in the new roster, before the statutory age. */
    LEFT(true),
    /** At another school in the new roster, though no plan sent them there. */
    MOVED(true),
    /** The office's approval of an exemption was for the year that is over. */
    APPROVAL_LAPSED(true),
    /** The term ends before the new year: assessment and wish decide whether they return. */
    TERM_ENDS(true),
    /** Reaches the statutory retirement age before the new year begins. */
    RETIRES(true),
    /** In the new roster and not in the old lists. */
    CAME(false),
    /** Posted by the plan: on a rotation from now on. */
    POSTED(false),
    /** The new roster names the host school of their rotation as theirs. */
    LISTED_AT_HOST(false),
    /** The term was over, and they go on at the host school for another one. */
    RENEWED(false),
    /** The term was over: back at the home school. */
    RETURNED(false),
    /** The term was over: the host school is the home school now. */
    STAYED(false);

    private final boolean toConfirm;

    Kind(boolean toConfirm) {
      this.toConfirm = toConfirm;
    }

    /** Whether the office has to look at it before it plans. */
    public boolean isToConfirm() {
      return toConfirm;
    }

    @Override
    public String in(org.lungang.language.Language language) {
      return Message.of(YearChange.class, "kind." + name()).in(language);
    }
  }

  static YearChange of(Kind kind, StaffMember member, Object... arguments) {
    return new YearChange(
        kind, member, Message.of(YearChange.class, "detail." + kind.name(), arguments));
  }

  /** By kind, then by id. */
  @Override
  public int compareTo(YearChange other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : member.id().compareTo(other.member.id());
  }
}
