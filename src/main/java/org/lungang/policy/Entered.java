package org.lungang.policy;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lungang.district.Circumstance;
import org.lungang.district.StaffMember;

/**
 * The circumstances entered for somebody in the column exemption of staff.csv, by every name that
 * they have: the words of a code, and the id and both names of a circumstance of the policy's own.
 * Letters differ by neither case nor width, and blanks do not count.
 */
public final class Entered {

  private Entered() {}

  /**
   * All names of what is entered for a staff member, each as {@link #key} writes it.
   *
   * @param exemptions those of the policy, which may name circumstances of its own
   */
  public static Set<String> of(StaffMember member, Collection<ExemptionRule> exemptions) {
    if (member.circumstances().isEmpty() && member.ownCircumstances().isEmpty()) {
      return Set.of();
    }
    Set<String> keys = new HashSet<>();
    for (Circumstance code : member.circumstances()) {
      Codes.texts(code).forEach(text -> keys.add(key(text)));
    }
    for (String text : member.ownCircumstances()) {
      keys.add(key(text));
      for (ExemptionRule rule : exemptions) {
        if (rule instanceof ExemptionRule.OwnCircumstance own && own.isMeantBy(text)) {
          namesOf(own).forEach(name -> keys.add(key(name)));
        }
      }
    }
    return keys;
  }

  /** The names of a circumstance of the policy's own. */
  static List<String> namesOf(ExemptionRule.OwnCircumstance own) {
    return List.of(own.enteredAs(), own.name().en(), own.name().zh());
  }

  /** A text without what makes no difference between circumstances: case, width and blanks. */
  public static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
