package org.lungang.policy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.Position;

/** A rule that leaves people out of rotation (暂不纳入交流范围). Its id is its key in the policy. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ExemptionRule.FirstTerm.class, name = "first_term"),
  @JsonSubTypes.Type(value = ExemptionRule.Age.class, name = "age"),
  @JsonSubTypes.Type(value = ExemptionRule.Personal.class, name = "circumstance"),
  @JsonSubTypes.Type(value = ExemptionRule.Experience.class, name = "experience"),
  @JsonSubTypes.Type(value = ExemptionRule.Locked.class, name = "locked"),
  @JsonSubTypes.Type(value = ExemptionRule.Returning.class, name = "returning")
})
public sealed interface ExemptionRule {

  /** Where the rule comes from: the file in the seeds and the clause. */
  String clause();

  /**
   * Fewer full years in post than a term of office (E1).
   *
   * @param positions whom it protects
   * @param termOfOffice full years
   */
  record FirstTerm(Set<Position> positions, int termOfOffice, String clause)
      implements ExemptionRule {
    public FirstTerm {
      positions = Sets.ordered(positions);
      clause = clause == null ? "" : clause;
    }
  }

  /**
   * Over an age at S (E2): S lies after that birthday.
   *
   * @param menOver years of age; for a rule in years before retirement, the age of retirement
   * @param womenOver the same
   * @param yearsBefore how many years before those ages the exemption begins; 0 where absent
   */
  record Age(int menOver, int womenOver, int yearsBefore, String clause) implements ExemptionRule {
    public Age {
      clause = clause == null ? "" : clause;
    }
  }

  /**
   * A circumstance of staff.csv (E3, E4, E5).
   *
   * @param approved whether it must be approved; without approval: not exempt, and a warning
   */
  record Personal(Circumstance circumstance, boolean approved, String clause)
      implements ExemptionRule {
    public Personal {
      clause = clause == null ? "" : clause;
    }
  }

  /**
   * Enough service elsewhere (E6): enough whole months at each of enough other schools, or a home
   * school in an URBAN area and enough whole months in TOWN or RURAL schools, all rows added up.
   *
   * @param otherSchools how many other schools
   * @param monthsAtEach whole months, a school's rows added up
   * @param ruralMonths whole months; null for no such way
   */
  record Experience(
      int otherSchools, int monthsAtEach, @Nullable Integer ruralMonths, String clause)
      implements ExemptionRule {
    public Experience {
      clause = clause == null ? "" : clause;
    }
  }

  /** On a rotation in force (E7): its until lies after S. */
  record Locked(String clause) implements ExemptionRule {
    public Locked {
      clause = clause == null ? "" : clause;
    }
  }

  /**
   * Returning (E8): the rotation's until lies after S minus 1 year and no later than S.
   *
   * @param staysIfAssessed the host becomes the home school for those with this assessment who wish
   *     to stay; null where nobody can stay
   */
  record Returning(@Nullable Assessment staysIfAssessed, String clause) implements ExemptionRule {
    public Returning {
      clause = clause == null ? "" : clause;
    }
  }
}
