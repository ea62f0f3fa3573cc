package org.lungang.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.lungang.district.Answer;
import org.lungang.district.Assessment;
import org.lungang.district.Consent;
import org.lungang.district.District;
import org.lungang.district.Party;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.policy.ConsentRule;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Mirror;
import org.lungang.policy.Policy;
import org.lungang.policy.Term;

/**
 * Policies with terms of every form, renewals, questions for consent and flows that ask for
 * certificates, and districts that have the answers and certificates. The same seed gives the same.
 */
public final class RandomWords {

  private final SplittableRandom random;

  private RandomWords(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The same people with certificates, some of another subject, and answers to some questions. */
  public static District answered(District plain, long seed) {
    return new RandomWords(~seed).answered(plain);
  }

  private District answered(District plain) {
    List<StaffMember> staff = new ArrayList<>();
    List<Consent> consents = new ArrayList<>();
    for (StaffMember member : plain.staff()) {
      Set<Stage> held = EnumSet.noneOf(Stage.class);
      while (random.nextInt(3) > 0) {
        held.add(Stage.values()[random.nextInt(4)]);
      }
      Subject other = random.nextInt(4) == 0 ? Subject.of("MATH") : null;
      staff.add(member.toBuilder().certificates(held).certificateSubject(other).build());
      for (Party party : Party.values()) {
        if (random.nextInt(2) == 0) {
          String host = plain.schools().get(random.nextInt(plain.schools().size())).id();
          boolean ofOne = party == Party.HOST || random.nextInt(3) == 0;
          Answer answer = Answer.values()[random.nextInt(Answer.values().length)];
          consents.add(new Consent(member.id(), party, ofOne ? host : null, answer, null, ""));
        }
      }
    }
    return plain.toBuilder().staff(staff).consents(consents).build();
  }

  /** A policy with these words besides rules that count. */
  public static Policy policy(long seed) {
    RandomWords words = new RandomWords(seed);
    TestPolicy policy = TestPolicy.like("standard").rules(RandomCountRules.make(seed));
    for (Position position : Position.values()) {
      policy.term(position, words.term());
    }
    policy.exemption(
        "E8",
        new ExemptionRule.Returning(
            words.random.nextBoolean() ? Assessment.EXCELLENT : null,
            words.random.nextInt(3) == 0 ? null : 1 + words.random.nextInt(3),
            words.random.nextBoolean() ? null : words.assessment(),
            ""));
    policy.consents(words.consents());
    if (words.random.nextInt(3) == 0) {
      TestFlow flow = TestFlow.of("teachers").certified();
      if (words.random.nextBoolean()) {
        flow.mirrored(Mirror.Form.PAIR, Mirror.Key.NONE, Mirror.Key.SUBJECT);
      }
      policy.flows(flow.build());
    }
    return policy.build();
  }

  /** One or two questions, of some flows or of all. */
  public static ConsentRule[] consents(long seed) {
    return new RandomWords(seed).consents();
  }

  private ConsentRule[] consents() {
    ConsentRule[] rules = new ConsentRule[1 + random.nextInt(2)];
    for (int i = 0; i < rules.length; i++) {
      Set<Party> of = EnumSet.of(Party.values()[random.nextInt(3)]);
      if (random.nextInt(3) == 0) {
        of.add(Party.values()[random.nextInt(3)]);
      }
      rules[i] =
          new ConsentRule(
              "c" + i,
              of,
              random.nextInt(3) == 0 ? List.of(TestKinds.BACKBONE) : List.of(),
              random.nextInt(3) == 0 ? Set.of("teachers", "itinerant") : Set.of(),
              random.nextInt(3) == 0
                  ? ConsentRule.Unanswered.NOT_PLANNED
                  : ConsentRule.Unanswered.TOLD,
              "");
    }
    return rules;
  }

  private Assessment assessment() {
    return Assessment.values()[random.nextInt(Assessment.values().length)];
  }

  private Term term() {
    return switch (random.nextInt(4)) {
      case 0 -> new Term.Years(1 + random.nextInt(5));
      case 1 -> new Term.Months(1 + random.nextInt(30));
      case 2 -> new Term.Semesters(1 + random.nextInt(5));
      default -> new Term.Until(random.nextBoolean() ? "07-31" : "01-15");
    };
  }
}
