package org.lungang.policy;

import org.lungang.district.Gender;
import org.lungang.language.Message;

/** Why an exemption leaves somebody out, in a few words: "woman over 50", "女教师超过50周岁". */
public final class ExemptionPhrase {

  private ExemptionPhrase() {}

  /**
   * The phrase for a rule.
   *
   * @param gender of the person it leaves out
   */
  public static Message of(ExemptionRule rule, Gender gender) {
    if (rule instanceof ExemptionRule.FirstTerm term) {
      return phrase("first_term", term.termOfOffice());
    } else if (rule instanceof ExemptionRule.Age age) {
      int over = gender == Gender.M ? age.menOver() : age.womenOver();
      return phrase("age." + gender.name(), over - age.yearsBefore());
    } else if (rule instanceof ExemptionRule.Personal personal) {
      return phrase("circumstance." + personal.circumstance().name());
    } else if (rule instanceof ExemptionRule.Experience experience) {
      Integer rural = experience.ruralMonths();
      return rural == null
          ? phrase("experience", experience.monthsAtEach(), experience.otherSchools())
          : phrase("experience.rural", experience.monthsAtEach(), experience.otherSchools(), rural);
    }
    return phrase(rule instanceof ExemptionRule.Locked ? "locked" : "returning");
  }

  private static Message phrase(String key, Object... arguments) {
    return Message.of(ExemptionPhrase.class, "exemption." + key, arguments);
  }
}
