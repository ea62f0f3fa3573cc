package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.language.Language;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyWriter;
import org.lungang.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The form of a policy speaks plainly in both languages: no codes, no keys, nothing about how YAML
 * is written.
 */
class SchemaFieldsTest {

  private static final JsonNode SCHEMA =
      Json.read(new String(PolicyCatalog.schema(), StandardCharsets.UTF_8));

  static List<String> policies() {
    return PolicyCatalog.ids();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void titlesAndChoicesOfEveryShippedPolicyAreWords(String id) {
    JsonNode tree = new YAMLMapper().readTree(PolicyWriter.toYaml(PolicyReader.read(id).policy()));
    List<PolicyApi.Field> fields = new ArrayList<>();
    new SchemaFields(SCHEMA).collect(tree, null, fields);
    assertThat(fields).isNotEmpty();
    for (PolicyApi.Field field : fields) {
      String title = field.title().zh();
      String own = title.substring(title.lastIndexOf('›') + 1).strip();
      assertThat(own).as(String.join(".", field.path())).doesNotContainPattern("[A-Z_]{3,}|null");
      assertThat(title).as("parts by their names").doesNotContainPattern("[a-z]{3,}|，按编号");
      assertThat(field.title().en())
          .as(String.join(".", field.path()))
          .doesNotContainPattern("[A-Z_]{3,}|\\bnull\\b|`|\\bby id\\b|› [a-z-]+( ›|$)");
      for (PolicyApi.Choice choice : field.choices()) {
        assertThat(choice.name().zh()).as(choice.value()).doesNotContainPattern("[A-Za-z]");
      }
    }
  }

  @Test
  void everyCodeOfTheSchemaHasAChineseWord() {
    for (JsonNode codes : SCHEMA.findValues("enum")) {
      assertThat(SchemaFields.choices(Json.read("{\"enum\":" + codes + "}")))
          .allSatisfy(
              choice ->
                  assertThat(choice.name().zh())
                      .as(choice.value())
                      .isNotEmpty()
                      .doesNotContainPattern("[A-Za-z]"));
    }
  }

  @Test
  void everyTitleOfTheSchemaIsPlain() {
    for (JsonNode properties : SCHEMA.findValues("properties")) {
      properties
          .properties()
          .forEach(
              each ->
                  assertThat(SchemaFields.label(each.getValue(), each.getKey(), Language.ZH))
                      .as(each.getKey())
                      .isNotEmpty()
                      .doesNotContainPattern("[A-Z_]{3,}|null"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          quota | share | 占所列人员的比例，向上取整 | Of those, rounded up
          count_rule | group_types | 仅限这些类型的集团 | Only groups of these types
          count_rule | level | 性质 | Level
          flow | host_stage | 接收学校的学段 | Stages of the host
          exemption | men_over | 男性超过此年龄 | Men over this age
          """)
  void whatOnlyWritersOfThePolicyNeedIsLeftOut(String part, String key, String zh, String en) {
    JsonNode described = SCHEMA.path("$defs").path(part).path("properties").path(key);
    assertThat(SchemaFields.label(described, key, Language.ZH)).isEqualTo(zh);
    assertThat(SchemaFields.label(described, key, Language.EN)).isEqualTo(en);
  }

  /** In the history a step is called what the form calls the field, and codes are words. */
  @Test
  void aFieldAndItsValueAreSaidInWords() {
    SchemaFields fields = new SchemaFields(SCHEMA);
    JsonNode tree =
        new YAMLMapper().readTree(PolicyWriter.toYaml(PolicyReader.read("wolong-2023").policy()));
    List<String> kind = List.of("flows", "TIGHT", "management-out", "kind");
    assertThat(fields.title(tree, kind).zh()).endsWith("管理团队外派 › 交流类型");
    assertThat(said(fields, kind, "SUPPORT")).isEqualTo("支教 / Support");
    assertThat(said(fields, List.of("basis"), "{title: 某县通知, number: 5号}"))
        .isEqualTo("某县通知、5号 / 某县通知, 5号");
    assertThat(said(fields, List.of("max_minutes"), "90")).isEqualTo("90 / 90");
    assertThat(said(fields, List.of("limits"), "[{at_least: 3}]")).isEqualTo("-");
  }

  private static String said(SchemaFields fields, List<String> path, String yaml) {
    return fields
        .said(path, new YAMLMapper().readTree(yaml))
        .map(text -> text.zh() + " / " + text.en())
        .orElse("-");
  }

  /** Whatever the schema lets stand at a key is shown as what it is. */
  @Test
  void termsListsAndWhatIsNotSaidAreFieldsToo() {
    JsonNode tree =
        new YAMLMapper()
            .readTree(
                """
                due_years: 6
                term_years: {TEACHER: 6 months, PRINCIPAL: 2, MIDDLE_MANAGER: until 07-31}
                volunteers_waive: [E1, E2]
                limits: [{at_least: 3, who: {positions: [TEACHER]}}]
                exemptions:
                  old: {rule: age, men_over: 55}
                  young: {rule: circumstance, circumstance: ILL, approved: true}
                """);
    Map<String, PolicyApi.Field> fields = new HashMap<>();
    List<PolicyApi.Field> all = new ArrayList<>();
    new SchemaFields(SCHEMA).collect(tree, null, all);
    all.forEach(field -> fields.put(String.join(".", field.path()), field));
    assertThat(fields.get("due_years").kind()).isEqualTo(FieldKind.NUMBER);
    assertThat(fields.get("due_years").least()).isZero();
    assertThat(fields.get("due_years").most()).isEqualTo(60);
    assertThat(fields.get("exemptions.old.men_over").least()).isEqualTo(18);
    assertThat(fields.get("term_years.TEACHER").most()).as("months are more than years").isNull();
    assertThat(fields.get("term_years.TEACHER").kind()).isEqualTo(FieldKind.TERM);
    assertThat(fields.get("term_years.TEACHER").value().asString()).isEqualTo("6 months");
    assertThat(fields.get("term_years.PRINCIPAL").value().isInt()).isTrue();
    assertThat(fields.get("term_years.VICE_PRINCIPAL").said()).isFalse();
    assertThat(fields.get("exemptions.young.approved").kind()).isEqualTo(FieldKind.FLAG);
    assertThat(fields.get("exemptions.young.clause").kind()).isEqualTo(FieldKind.TEXT);
    assertThat(fields.get("exemptions.young.circumstance").kind()).isEqualTo(FieldKind.CODE);
    assertThat(fields.get("volunteers_waive").kind()).isEqualTo(FieldKind.LIST);
    assertThat(fields.get("limits").kind()).isEqualTo(FieldKind.TREE);
    assertThat(new YAMLMapper().readTree(fields.get("limits").yaml()))
        .as("as text, with nothing lost")
        .isEqualTo(tree.path("limits"));
    assertThat(fields.get("max_minutes").said()).isFalse();
    assertThat(fields.get("max_minutes").value().isNull()).isTrue();
    assertThat(fields).as("keys of its kind only").containsKey("exemptions.old.women_over");
    assertThat(fields).doesNotContainKeys("exemptions.old.years", "exemptions.old.rule", "id");
  }
}
