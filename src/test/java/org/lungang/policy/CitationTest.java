package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lungang.language.Language;

/** A clause is shown with the name of its document, and as it stands where it names none. */
class CitationTest {

  private static final Source PLAN =
      new Source(
          new Policy.Name("County plan", "某县实施方案"), null, null, Map.of("1", "第一条", "2", "第二条"));

  private static Citation cite(String clause) {
    return Citation.of(Map.of("010", PLAN), clause);
  }

  /** Brackets are those of the language; the place in the document is otherwise as it stands. */
  @Test
  void theDocumentsNameStandsForItsId() {
    assertThat(cite("010 五(二)1").in(Language.ZH)).isEqualTo("《某县实施方案》五（二）1");
    assertThat(cite("010 五(二)1").in(Language.EN)).isEqualTo("County plan, 五(二)1");
    assertThat(cite("010").in(Language.ZH)).isEqualTo("《某县实施方案》");
    assertThat(cite("010").in(Language.EN)).isEqualTo("County plan");
    assertThat(PLAN.cited().in(Language.ZH)).isEqualTo("《某县实施方案》");
  }

  /** An id is a whole word: 0101 is not 010. */
  @Test
  void whatNamesNoSourceIsShownAsItStands() {
    for (String clause : List.of("0101 1", "教师〔2014〕4号", "某县 三(一)", "1 010")) {
      assertThat(cite(clause).in(Language.ZH)).isEqualTo(clause);
      assertThat(cite(clause).in(Language.EN)).isEqualTo(clause);
      assertThat(cite(clause).quotes()).isEmpty();
    }
    assertThat(cite("").isEmpty()).isTrue();
    assertThat(cite("010").isEmpty()).isFalse();
    assertThat(cite("x").isEmpty()).isFalse();
  }

  /** A clause may name several places. */
  @Test
  void whatThePolicyQuotesIsFoundByItsPlace() {
    assertThat(cite("010 1").quotes()).containsExactly("第一条");
    assertThat(cite("010 1, 2").quotes()).containsExactly("第一条", "第二条");
    assertThat(cite("010 1, 3").quotes()).containsExactly("第一条");
    assertThat(cite("010 3").quotes()).isEmpty();
  }

  /** No shipped policy cites a document that it does not explain. */
  @Test
  void everyClauseOfTheShippedPoliciesIsQuotedFromItsDocument() {
    for (String id : PolicyCatalog.ids()) {
      Policy policy = PolicyReader.shipped(id);
      for (Rule rule : Rule.values()) {
        assertThat(rule.clauses(policy))
            .allSatisfy(
                clause -> {
                  assertThat(policy.cite(clause).source()).as(clause).isNotNull();
                  // The text of the national opinion was not at hand when the policy was written.
                  assertThat(policy.cite(clause).quotes().isEmpty())
                      .as(clause)
                      .isEqualTo(clause.startsWith("教师〔2014〕4号"));
                });
      }
      policy
          .exemptions()
          .values()
          .forEach(
              rule ->
                  assertThat(rule.clause().isEmpty() || policy.cite(rule.clause()).source() != null)
                      .as(id + " " + rule)
                      .isTrue());
    }
  }
}
