package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.testing.GeneratedFile;

/** Every rule says all of itself, in both languages. */
class RuleCatalogueTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

  @ParameterizedTest
  @EnumSource
  void theReferencePageIsThatOfTheRules(Language language) throws IOException {
    String ending = language == Language.ZH ? ".zh-CN.md" : ".md";
    GeneratedFile.assertIs("docs/reference/rules" + ending, RuleReference.write(language));
  }

  @ParameterizedTest
  @EnumSource
  void whatARuleSaysHasTheSameFiguresInBothLanguages(Rule rule) {
    for (String id : PolicyCatalog.ids()) {
      Policy policy = PolicyReader.shipped(id);
      assertThat(rule.says(policy)).isNotEmpty().allSatisfy(RuleCatalogueTest::bothAlike);
    }
    assertThat(rule.in(Language.EN)).isNotBlank();
    assertThat(rule.in(Language.ZH)).matches(".*\\p{IsHan}.*");
    assertThat(rule.name().charAt(0)).isEqualTo(rule.level().name().charAt(0));
  }

  @Test
  void everyExemptionSaysTheSameFiguresInBothLanguages() {
    PolicyReader.shipped("wolong-2023").exemptions().values().stream()
        .map(ExemptionRule::words)
        .forEach(RuleCatalogueTest::bothAlike);
  }

  @Test
  void everySoftRuleHasAWeightAndEveryWeightASoftRule() {
    Set<String> weighed =
        PolicyKeys.of(Weights.class).stream()
            .map(Weights::ruleOf)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(weighed)
        .isEqualTo(
            Stream.of(Rule.values())
                .filter(rule -> rule.level() == Level.SOFT && !rule.isOfPolicysOwn())
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static void bothAlike(Message message) {
    if (message.bundle().equals("said")) {
      String chinese = (String) message.arguments().get(0);
      List<Integer> wanted =
          Stream.iterate(0, i -> i + 1).limit(message.arguments().size() - 1L).toList();
      assertThat(arguments(message.key())).as(message.key()).containsAll(wanted);
      assertThat(arguments(chinese)).as(chinese).isEqualTo(arguments(message.key()));
      assertThat(chinese).matches("(?s).*(\\p{IsHan}|\\{\\d}).*");
    }
    message.arguments().stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .forEach(RuleCatalogueTest::bothAlike);
  }

  private static Set<Integer> arguments(String pattern) {
    return ARGUMENT
        .matcher(pattern)
        .results()
        .map((MatchResult match) -> Integer.valueOf(match.group(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
