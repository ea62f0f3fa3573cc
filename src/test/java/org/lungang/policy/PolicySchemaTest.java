package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.GradeBand;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Party;
import org.lungang.district.Position;
import org.lungang.district.Role;
import org.lungang.district.Stage;
import org.lungang.district.Title;
import org.lungang.district.Trait;
import org.lungang.district.Willingness;
import org.lungang.language.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicySchemaTest {

  private static final JsonNode SCHEMA =
      JsonMapper.shared().readTree(new String(PolicyCatalog.schema(), StandardCharsets.UTF_8));

  static Stream<String> shipped() {
    return Stream.concat(Stream.of("common"), PolicyCatalog.ids().stream());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedFileKeepsToTheSchema(String id) {
    List<PolicyProblem> syntax = new ArrayList<>();
    PolicyFile file = PolicyYaml.parse(id, PolicyCatalog.yaml(id), false, syntax);
    ProblemList problems = new ProblemList(List.of(file));
    PolicySchema.check(file, false, problems);
    assertThat(syntax).isEmpty();
    if (id.equals("common")) {
      assertThat(problems.sorted())
          .extracting(it -> it.what().arguments())
          .containsExactly(List.of("id"));
    } else {
      assertThat(problems.sorted()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("org.lungang.policy.PolicyCatalog#ids")
  void everyShippedPolicyPassesAllChecksOfAUsersOwn(String id) {
    PolicyReading reading = PolicyReader.read(id + ".yaml", PolicyCatalog.yaml(id));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.policy()).isEqualTo(PolicyReader.shipped(id));
  }

  @Test
  void noObjectTakesKeysThatItDoesNotName() {
    walk(
        SCHEMA,
        "#",
        (path, node) -> {
          if (node.has("properties")) {
            assertThat(node.path("additionalProperties").toString()).as(path).isEqualTo("false");
          }
        });
  }

  @Test
  void everyKeyIsExplainedInBothLanguages() {
    walk(
        SCHEMA,
        "#",
        (path, node) ->
            node.path("properties")
                .properties()
                .forEach(
                    property -> {
                      String name = path + "." + property.getKey();
                      assertThat(property.getValue().path("title").asString(""))
                          .as(name)
                          .isNotBlank();
                      assertThat(property.getValue().path("description").asString(""))
                          .as(name)
                          .contains(" / ");
                    }));
  }

  @Test
  void everyListOfCodesIsThatOfTheProgram() {
    Set<Set<String>> known = new LinkedHashSet<>();
    for (Object[] codes :
        List.<Object[]>of(
            Position.values(),
            Area.values(),
            Trait.values(),
            Role.values(),
            GroupType.values(),
            Stage.values(),
            Kind.values(),
            Post.values(),
            Way.values(),
            Honor.values(),
            Title.values(),
            Willingness.values(),
            GradeBand.values(),
            Assessment.values(),
            Circumstance.values(),
            HostStage.values(),
            Limit.Per.values(),
            Quota.Per.values(),
            Quota.Floor.Base.values(),
            Mirror.Form.values(),
            Mirror.Key.values(),
            Level.values(),
            CountRule.Per.values(),
            CountRule.What.values(),
            CountRule.Figure.values(),
            Party.values(),
            ConsentRule.Unanswered.values())) {
      known.add(words(codes));
    }
    known.add(Set.of("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H11"));
    known.add(
        Set.of(
            "first_term",
            "age",
            "circumstance",
            "experience",
            "locked",
            "returning",
            "retirement",
            "own_circumstance"));
    Set<Set<String>> found = new LinkedHashSet<>();
    walk(
        SCHEMA,
        "#",
        (path, node) -> {
          if (node.path("enum").isArray()) {
            Set<String> codes = new TreeSet<>();
            node.path("enum")
                .forEach(
                    code -> {
                      if (!code.isNull()) {
                        codes.add(code.stringValue());
                      }
                    });
            found.add(codes);
          }
        });
    assertThat(found).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void theKeysAreThoseOfTheRecords() {
    JsonNode definitions = SCHEMA.path("$defs");
    keysAre(definitions.path("who"), Who.class, Set.of());
    keysAre(definitions.path("flow"), Flow.class, Set.of("id"));
    keysAre(definitions.path("quota"), Quota.class, Set.of("id"));
    keysAre(definitions.path("floor"), Quota.Floor.class, Set.of());
    keysAre(definitions.path("group_limit"), Limit.class, Set.of());
    keysAre(definitions.path("limit"), Limit.class, Set.of("flows"));
    keysAre(definitions.path("years_rule"), YearsRule.class, Set.of());
    keysAre(definitions.path("easing"), Easing.class, Set.of("id"));
    keysAre(SCHEMA.path("properties").path("weights"), Weights.class, Set.of());
    keysAre(SCHEMA.path("properties").path("principles"), Principles.class, Set.of());
    keysAre(SCHEMA.path("properties").path("structure"), Structure.class, Set.of());
    keysAre(SCHEMA.path("properties").path("drain"), Drain.class, Set.of());
    JsonNode calendar = SCHEMA.path("properties").path("calendar");
    keysAre(calendar, CalendarRules.class, Set.of());
    JsonNode trips = calendar.path("properties");
    keysAre(trips.path("listening"), CalendarRules.Listening.class, Set.of());
    keysAre(trips.path("guidance"), CalendarRules.Guidance.class, Set.of());
    keysAre(definitions.path("span"), Span.class, Set.of());
    keysAre(definitions.path("flow").path("properties").path("mirror"), Mirror.class, Set.of());
    Set<String> top = new TreeSet<>(SCHEMA.path("properties").propertyNames());
    top.remove("extends");
    assertThat(top).isEqualTo(snakeCase(Policy.class, Set.of("other_flows")));
    assertThat(SCHEMA.path("properties").path("clauses").path("properties").propertyNames())
        .containsExactlyElementsOf(Stream.of(Rule.values()).map(Rule::name).toList());
  }

  private static void keysAre(JsonNode object, Class<?> type, Set<String> without) {
    assertThat(new TreeSet<>(object.path("properties").propertyNames()))
        .as(type.getSimpleName())
        .isEqualTo(snakeCase(type, without));
  }

  private static Set<String> snakeCase(Class<?> type, Set<String> without) {
    Set<String> keys = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      keys.add(component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }
    keys.removeAll(without);
    return keys;
  }

  private static Set<String> words(Object[] codes) {
    Set<String> words = new TreeSet<>();
    for (Object code : codes) {
      words.add(((Enum<?>) code).name());
      words.addAll(code instanceof Code named ? named.chinese() : Collections.emptyList());
    }
    return words;
  }

  private static void walk(JsonNode node, String path, BiConsumer<String, JsonNode> visit) {
    visit.accept(path, node);
    if (node.isObject()) {
      node.properties()
          .forEach(entry -> walk(entry.getValue(), path + "/" + entry.getKey(), visit));
    } else if (node.isArray()) {
      node.forEach(item -> walk(item, path, visit));
    }
  }
}
