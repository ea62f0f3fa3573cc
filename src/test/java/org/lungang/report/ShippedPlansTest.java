package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.generator.Extra;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.policy.CountRule;
import org.lungang.policy.Policy;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchResult;
import org.lungang.staffing.Staffing;
import org.lungang.testing.ShippedPolicies;

/** The shipped policies on a generated district: what they plan is proven, and stays what it is. */
class ShippedPlansTest {

  private static final District COUNTY = Generator.generate(Shape.XX_COUNTY, 0, 1);

  private static Staffing staffing(District district, String policyId) {
    return Staffing.of(district, ShippedPolicies.get(policyId), Generator.plannedYear());
  }

  private static SearchResult plan(Staffing staffing) {
    return new Search(staffing, new SearchOptions(null, null, 0, 2), SearchListener.SILENT).run();
  }

  /** Words that policies can say besides change no byte of what they plan without these. */
  @ParameterizedTest
  @CsvSource({
    "standard, a2e30872670945c1",
    "national-2014, a2e30872670945c1",
    "xx-county-2023, f4e390a1700ebe32",
    "huadu-2025, 0c75bd9ad6e67101"
  })
  void plansStayTheSameByteForByte(String policyId, String digest) throws NoSuchAlgorithmException {
    Staffing staffing = staffing(COUNTY, policyId);
    byte[] file = PlanCsv.of(staffing, plan(staffing).plan(), Language.EN).content();
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
        .startsWith(digest);
  }

  /** Consents asked by flow, and of the person and both schools. */
  @ParameterizedTest
  @ValueSource(strings = {"tongchuan-2021", "wujin-2015"})
  void policiesThatAskForConsentArePlannedToAProof(String policyId) {
    proves(policyId);
  }

  /** The other policies of districts. */
  @Tag("long")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dalian",
        "xiamen",
        "zhejiang-2013",
        "beijing-2021",
        "hefei",
        "shanghai-2023",
        "anhui",
        "jiangbei"
      })
  void policiesOfOtherDistrictsArePlannedToAProof(String policyId) {
    proves(policyId);
  }

  private static void proves(String policyId) {
    // Who is pinned to go may be too short at a school for policies of nine years and more.
    District district =
        Extra.CONSENTS
            .addTo(COUNTY, 0)
            .withPins(COUNTY.pins().stream().filter(pin -> pin.decision() != Decision.GO).toList());
    Staffing staffing = staffing(district, policyId);
    SearchResult result = plan(staffing);
    assertThat(result.certificate().isProven()).isTrue();
    assertThat(result.plan().postings()).isNotEmpty();
  }

  /** Every rule and consent that a policy adds names a clause that its file quotes. */
  @Test
  void everyClauseOfPoliciesOfOtherDistrictsIsQuoted() {
    for (Map.Entry<String, Integer> expected :
        Map.of("shanghai-2023", 0, "anhui", 1, "tongchuan-2021", 3, "wujin-2015", 1).entrySet()) {
      Policy policy = ShippedPolicies.get(expected.getKey());
      List<String> clauses =
          java.util.stream.Stream.concat(
                  policy.rules().stream().map(CountRule::clause),
                  policy.consents().stream().map(rule -> rule.clause()))
              .toList();
      assertThat(clauses).hasSize(expected.getValue());
      assertThat(clauses).allMatch(clause -> !policy.cite(clause).quotes().isEmpty());
    }
  }
}
