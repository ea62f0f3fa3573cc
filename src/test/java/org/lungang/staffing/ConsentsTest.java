package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.Answer.ASKED;
import static org.lungang.district.Answer.GIVEN;
import static org.lungang.district.Answer.REFUSED;
import static org.lungang.district.Party.HOME;
import static org.lungang.district.Party.HOST;
import static org.lungang.district.Party.PERSON;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.district.Area;
import org.lungang.district.Consent;
import org.lungang.district.GroupType;
import org.lungang.district.Party;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Trait;
import org.lungang.explain.Advice;
import org.lungang.explain.Diagnosis;
import org.lungang.explain.Explanation;
import org.lungang.explain.WayOut;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Plan;
import org.lungang.policy.ConsentRule;
import org.lungang.policy.ConsentRule.Unanswered;
import org.lungang.policy.Policy;
import org.lungang.policy.Who;
import org.lungang.report.ConsentsCsv;
import org.lungang.report.ExplanationText;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestKinds;
import org.lungang.testing.TestPlan;
import org.lungang.testing.TestPolicy;
import org.lungang.testing.TestQuota;

/** Consent of the person and both schools: who has not consented is not planned, or is told. */
class ConsentsTest {

  private static final Set<Party> ALL = EnumSet.allOf(Party.class);

  /** A at S1 could go to S2 and S3 by two flows. */
  private static TestDistrict district() {
    return new TestDistrict()
        .schools("S1", "S2", "S3")
        .group("G", GroupType.TIGHT, "S1", "S2", "S3")
        .staff("A", "S1");
  }

  private static ConsentRule rule(
      Set<Party> of, List<Who> who, Set<String> flows, Unanswered unanswered) {
    return new ConsentRule("all", of, who, flows, unanswered, "our plan, 3");
  }

  private static ConsentRule rule(Party... of) {
    return rule(Set.of(of), List.of(), Set.of(), Unanswered.NOT_PLANNED);
  }

  private static Policy asking(ConsentRule... rules) {
    return TestPolicy.like("standard")
        .flows(TestFlow.of("move").build(), TestFlow.of("other").build())
        .quotas()
        .consents(rules)
        .build();
  }

  private static List<String> hosts(TestDistrict district, ConsentRule... rules) {
    return district.under(asking(rules)).postingsOf("A").stream()
        .map(posting -> posting.flow().id() + " " + posting.hostSchoolId())
        .toList();
  }

  private static List<String> whyNot(TestDistrict district, Language language) {
    Staffing staffing = district.under(asking(rule(PERSON, HOST)));
    return new Refusals(staffing)
        .of(staffing.getStanding("A"), "S2", "move", "G").stream()
            .map(why -> why.in(language))
            .toList();
  }

  @Test
  void aPolicyThatAsksNobodyLetsEverybodyGoWhateverIsOnRecord() {
    assertThat(hosts(district().consent("A", PERSON, null, REFUSED))).hasSize(4);
  }

  @Test
  void thePersonsConsentHoldsForEveryHostUnlessOneIsNamed() {
    assertThat(hosts(district(), rule(PERSON))).isEmpty();
    assertThat(hosts(district().consent("A", PERSON, null, GIVEN), rule(PERSON))).hasSize(4);
    assertThat(hosts(district().consent("A", PERSON, "S2", GIVEN), rule(PERSON)))
        .containsExactly("move S2", "other S2");
    assertThat(
            hosts(
                district().consent("A", PERSON, null, GIVEN).consent("A", PERSON, "S2", REFUSED),
                rule(PERSON)))
        .containsExactly("move S3", "other S3");
  }

  @Test
  void everyPartyThatIsAskedMustConsent() {
    TestDistrict two = district().consent("A", PERSON, null, GIVEN).consent("A", HOME, null, GIVEN);
    assertThat(hosts(two, rule(PERSON, HOME))).hasSize(4);
    assertThat(hosts(two, rule(PERSON, HOME, HOST))).isEmpty();
    assertThat(hosts(two.consent("A", HOST, "S3", GIVEN), rule(PERSON, HOME, HOST)))
        .containsExactly("move S3", "other S3");
  }

  @Test
  void consentIsAskedOnlyForTheKindsAndFlowsOfTheRule() {
    Who principal = TestKinds.of(Position.PRINCIPAL, null);
    assertThat(hosts(district(), rule(ALL, List.of(principal), Set.of(), Unanswered.NOT_PLANNED)))
        .hasSize(4);
    assertThat(
            hosts(
                district(),
                rule(ALL, List.of(TestKinds.TEACHER), Set.of("other"), Unanswered.NOT_PLANNED)))
        .containsExactly("move S2", "move S3");
  }

  @Test
  void whoDidNotAnswerIsPlannedWhereThePolicySaysSoButNotWhoRefused() {
    ConsentRule told = rule(Set.of(PERSON), List.of(), Set.of(), Unanswered.TOLD);
    assertThat(hosts(district(), told)).hasSize(4);
    assertThat(hosts(district().consent("A", PERSON, null, ASKED), told)).hasSize(4);
    assertThat(hosts(district().consent("A", PERSON, "S2", REFUSED), told))
        .containsExactly("move S3", "other S3");
  }

  @Test
  void whyNotSaysWhoDidNotConsentWhenAndByWhichClauseButNotWhoAnswered() {
    assertThat(whyNot(district(), Language.EN))
        .containsExactly(
            "G Group G, move: no consent to S2 School S2 is on record for the person: all (our"
                + " plan, 3)");
    assertThat(whyNot(district().consent("A", PERSON, null, ASKED), Language.EN))
        .containsExactly(
            "G Group G, move: consent to S2 School S2 was asked of the person on 2026-05-20 and is"
                + " not yet given: all"
                + " (our plan, 3)");
    TestDistrict refused =
        district().consent("A", PERSON, null, GIVEN).consent("A", HOST, "S2", REFUSED);
    assertThat(whyNot(refused, Language.EN))
        .containsExactly(
            "G Group G, move: consent to S2 School S2 was refused by the host school on 2026-05-20:"
                + " all (our plan,"
                + " 3)");
    assertThat(whyNot(refused, Language.ZH))
        .containsExactly("G Group G，move：接收学校已于2026-05-20答复不同意去S2 School S2：all（our plan, 3）");
  }

  @Test
  void peopleWhomOnlyConsentKeepsBackAreCounted() {
    TestDistrict district =
        district()
            .staff("B", "S1")
            .staff("C", "S1")
            .consent("B", PERSON, null, GIVEN)
            .consent("C", PERSON, null, REFUSED);
    assertThat(
            Findings.of(district.under(asking(rule(PERSON)))).stream()
                .filter(finding -> finding.table().equals("consents"))
                .map(finding -> finding.message().in(Language.EN)))
        .containsExactly(
            "1 person could go but for consents that are not on record, and cannot be posted: A");
    assertThat(Findings.of(district.under(asking())))
        .noneMatch(finding -> finding.table().equals("consents"));
  }

  @Test
  void aWayOutOfAQuotaOutOfReachIsToAskThoseWhoDidNotAnswer() {
    Policy policy =
        TestPolicy.like("standard")
            .flows(TestFlow.of("move").build())
            .quotas(new TestQuota().build())
            .consents(rule(PERSON, HOST))
            .build();
    TestDistrict district =
        new TestDistrict()
            .schools("S1", "S2")
            .group("G", GroupType.TIGHT, "S1", "S2")
            .staff(10, "A", "S1", who -> {})
            .consent("A1", PERSON, null, GIVEN)
            .consent("A1", HOST, "S2", GIVEN)
            .consent("A2", PERSON, null, ASKED);
    for (int i = 3; i <= 10; i++) {
      district.consent("A" + i, PERSON, null, REFUSED);
    }
    Staffing staffing = district.under(policy);
    var blocked = Diagnosis.of(staffing, null).blocked().get(0);
    List<WayOut> ways = blocked.waysOut().get(0);
    assertThat(
            ways.stream()
                .flatMap(way -> Advice.of(blocked.staffing(), way.steps()).stream())
                .map(sentence -> sentence.in(Language.EN)))
        .contains(
            "Win the consent that a posting of 1 person needs: A2 Name A2 (from the host school"
                + " to S2 School S2, the person)");
    WayOut asking =
        ways.stream()
            .filter(way -> way.steps().get(0) instanceof org.lungang.explain.Step.Agreed)
            .findFirst()
            .orElseThrow();
    Staffing after = Staffing.of(WayOut.apply(asking.steps(), staffing.district()), policy, 2026);
    assertThat(after.postings()).extracting(PossiblePosting::staffId).containsExactly("A1", "A2");
    assertThat(after.district().consentsOf("A2"))
        .extracting(row -> row.answer())
        .containsExactly(GIVEN, GIVEN);
  }

  @Test
  void theListOfConsentsNeededBeginsWithThoseThatAreOpen() {
    ConsentRule told = rule(ALL, List.of(), Set.of("move"), Unanswered.TOLD);
    Staffing staffing =
        district()
            .consent("A", HOME, null, ASKED)
            .consent("A", PERSON, null, GIVEN)
            .under(asking(told));
    Plan plan =
        Plan.of(
            staffing.postings().stream()
                .filter(posting -> posting.flow().id().equals("move"))
                .filter(posting -> posting.hostSchoolId().equals("S2"))
                .toList());
    OutputFile file = ConsentsCsv.of(staffing, plan, Language.EN);
    assertThat(new String(file.content(), java.nio.charset.StandardCharsets.UTF_8).lines())
        .containsExactly(
            "staff_id,name,home_school_id,home_school,host_school_id,host_school,flow,party,"
                + "answer,date,clause",
            "A,Name A,S1,School S1,S2,School S2,move,HOME,ASKED,2026-05-20,\"our plan, 3\"",
            "A,Name A,S1,School S1,S2,School S2,move,HOST,,,\"our plan, 3\"",
            "A,Name A,S1,School S1,S2,School S2,move,PERSON,GIVEN,2026-05-20,\"our plan, 3\"");
  }

  /** A and B of the central school could teach at a small one. */
  private static TestDistrict township() {
    return new TestDistrict()
        .school("L", Stage.PRIMARY, Area.TOWN)
        .school("M", Stage.PRIMARY, Area.RURAL, Trait.SMALL)
        .group("G", GroupType.TOWNSHIP, "L", "M")
        .staff("A", "L")
        .staff("B", "L")
        .lessons("M", "MATH", 4);
  }

  private static Policy township(ConsentRule... rules) {
    return TestPolicy.like("wolong-2023").consents(rules).build();
  }

  private static List<String> visitors(TestDistrict district, ConsentRule... rules) {
    return district.under(township(rules)).visiting().possible().stream()
        .map(PossibleVisit::staffId)
        .toList();
  }

  @Test
  void visitsNeedConsentAsPostingsDo() {
    ConsentRule asked =
        rule(Set.of(PERSON, HOST), List.of(), Set.of("itinerant"), Unanswered.NOT_PLANNED);
    assertThat(visitors(township())).containsExactly("A", "B");
    assertThat(visitors(township(), asked)).isEmpty();
    TestDistrict answered =
        township()
            .consent("A", PERSON, null, GIVEN)
            .consent("A", HOST, "M", GIVEN)
            .consent("B", PERSON, null, GIVEN);
    assertThat(visitors(answered, asked)).containsExactly("A");
    assertThat(visitors(answered.consent("A", PERSON, "M", REFUSED), asked)).isEmpty();
    assertThat(
            visitors(township(), rule(ALL, List.of(), Set.of("management-out"), Unanswered.TOLD)))
        .containsExactly("A", "B");
  }

  @Test
  void whoOnlyForConsentDoesNotTravelIsCountedAndToldWhy() {
    Staffing staffing =
        township()
            .staff("C", "L")
            .staff("D", "L", who -> who.subject("CHINESE"))
            .consent("A", PERSON, null, GIVEN)
            .consent("C", PERSON, null, REFUSED)
            .under(township(rule(PERSON)));
    assertThat(
            Findings.of(staffing).stream()
                .filter(finding -> finding.table().equals("consents"))
                .map(finding -> finding.message().in(Language.EN)))
        .containsExactly(
            "1 person could travel to teach but for consents that are not on record, and cannot:"
                + " B");
    assertThat(staffing.visiting().refusals(staffing.getStanding("B"), "M"))
        .extracting(reason -> reason.in(Language.EN))
        .containsExactly("no consent to M School M is on record for the person: all (our plan, 3)");
  }

  @Test
  void visitsStandInTheListOfConsentsNeededAndInTheExplanation() {
    ConsentRule told = rule(Set.of(PERSON, HOST), List.of(), Set.of(), Unanswered.TOLD);
    Staffing staffing = township().consent("A", HOST, "M", GIVEN).under(township(told));
    Plan plan = TestPlan.of(staffing).visit("A", "M", 4).plan();
    OutputFile file = ConsentsCsv.of(staffing, plan, Language.EN);
    assertThat(new String(file.content(), java.nio.charset.StandardCharsets.UTF_8).lines().skip(1))
        .containsExactly(
            "A,Name A,L,School L,M,School M,itinerant,PERSON,,,\"our plan, 3\"",
            "A,Name A,L,School L,M,School M,itinerant,HOST,GIVEN,2026-05-20,\"our plan, 3\"");
    String story =
        ExplanationText.render(
            staffing, Explanation.of(staffing, plan, "A"), false, Language.EN, 200);
    assertThat(story)
        .contains(
            "Consent that is not on record yet: person; all (our plan, 3)\n"
                + "Consent on record: host school; all (our plan, 3)\n");
  }

  @Test
  void yearsAheadAreNotHeldUpByAnswersThatNobodyCanGiveYet() {
    Policy policy = asking(rule(PERSON));
    assertThat(policy.ofLaterYears().consents()).isEmpty();
    assertThat(policy.ofLaterYears().flowsOf(GroupType.TIGHT))
        .isEqualTo(policy.flowsOf(GroupType.TIGHT));
  }

  @Test
  void anAnswerWithoutADateIsListedWithoutOne() {
    Staffing staffing =
        Staffing.of(
            district()
                .build()
                .withConsents(List.of(new Consent("A", PERSON, "S2", ASKED, null, ""))),
            asking(rule(Set.of(PERSON), List.of(), Set.of(), Unanswered.TOLD)),
            2026);
    Plan plan = TestPlan.of(staffing).post("A", "move", "S2").plan();
    assertThat(
            new String(
                ConsentsCsv.of(staffing, plan, Language.EN).content(), StandardCharsets.UTF_8))
        .contains("A,Name A,S1,School S1,S2,School S2,move,PERSON,ASKED,,\"our plan, 3\"");
  }
}
