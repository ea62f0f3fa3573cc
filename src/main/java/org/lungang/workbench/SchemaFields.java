package org.lungang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Code;
import org.lungang.language.Language;
import tools.jackson.databind.JsonNode;

/** Finds the fields of a policy that hold one value, with the titles that the schema gives them. */
final class SchemaFields {

  /** What a title says before the name of a field: the kind of exemption. */
  private static final Pattern PARAMETER = Pattern.compile("^[a-z_]+(：|: )");

  private static final Pattern FOR_WRITERS =
      Pattern.compile(
          "；写 null 即取消|（[A-Z_]+）| share_of 的| of (?=所列)|：20% 或 1/3|，按编号|：月-日，如 09-01|; null removes"
              + " (one|it)|,? by id\\b| in `of`| of `[a-z_]+`|: 20% or 1/3|: month and day like"
              + " 09-01");

  private static final Pattern CODE_IN_CHINESE = Pattern.compile("[A-Z_]{2,}");
  private static final Pattern CODE_IN_ENGLISH = Pattern.compile("[A-Z_]{3,}");

  private static final String EXEMPTIONS = "exemptions";
  private static final String KIND = "rule";

  /** Ids that the included policies give to parts of theirs that have no name. */
  private static final Set<String> IDS =
      Set.of(
          "teachers",
          "autumn",
          "spring",
          "labour-day",
          "national-day",
          "new-year",
          "applies",
          "recommended",
          "taken",
          "schools");

  private final JsonNode schema;

  SchemaFields(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * Collects them, in the order of the policy.
   *
   * @param base the same policy as it starts; null where it starts from none
   */
  void collect(JsonNode tree, @Nullable JsonNode base, List<PolicyApi.Field> fields) {
    collect(tree, base, schema, List.of(), new Text("", ""), fields);
  }

  private void collect(
      JsonNode value,
      @Nullable JsonNode base,
      JsonNode described,
      List<String> path,
      Text title,
      List<PolicyApi.Field> fields) {
    JsonNode here = resolved(described);
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              each -> {
                List<String> below = new ArrayList<>(path);
                below.add(each.getKey());
                JsonNode property = property(here, each.getKey());
                collect(
                    each.getValue(),
                    base == null ? null : base.get(each.getKey()),
                    property,
                    below,
                    title(property, title, each, path.isEmpty()),
                    fields);
              });
    } else if (!value.isArray() && !path.equals(List.of("id")) && !isKind(path)) {
      fields.add(new PolicyApi.Field(path, title, value, base, choices(here)));
    }
  }

  /** Whether this says what kind of exemption it is: no other fields fit another kind. */
  private static boolean isKind(List<String> path) {
    return path.size() == 3 && path.get(0).equals(EXEMPTIONS) && path.get(2).equals(KIND);
  }

  private JsonNode property(JsonNode here, String key) {
    JsonNode known = here.path("properties").path(key);
    return known.isMissingNode() ? here.path("additionalProperties") : known;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode now = node;
    while (now.path("$ref").isString()) {
      now = schema.at(now.path("$ref").asString().substring(1));
    }
    return now;
  }

  /** The title, after that of the part it belongs to. */
  private static Text title(
      JsonNode property, Text before, Map.Entry<String, JsonNode> field, boolean first) {
    Text own = title(property, field.getKey(), field.getValue());
    return first ? own : new Text(before.zh() + " › " + own.zh(), before.en() + " › " + own.en());
  }

  private static Text title(JsonNode property, String key, JsonNode value) {
    for (String names : List.of("name", "words")) {
      JsonNode named = value.path(names);
      if (named.path("zh").isString() && named.path("en").isString()) {
        return Text.of(named);
      }
    }
    if (value.path(KIND).isString()) {
      String kind = "policy.exemption." + value.path(KIND).asString();
      return new Text(
          key + " " + Text.say(kind).in(Language.ZH), key + " " + Text.say(kind).in(Language.EN));
    }
    if (!property.path("title").isString() && IDS.contains(key)) {
      return Text.of(Text.say("policy.id." + key));
    }
    String zh = plain(property.path("title").asString(key), key, Language.ZH);
    String said = property.path("description").asString(key).split(" / ", 2)[0];
    return new Text(zh, isCode(said) ? Code.word(said) : plain(said, key, Language.EN));
  }

  /**
   * A title without what only those need who write the policy as a text: codes, keys, how a value
   * is taken away.
   */
  static String plain(String title, String key, Language language) {
    String plain = FOR_WRITERS.matcher(PARAMETER.matcher(title).replaceFirst("")).replaceAll("");
    Pattern codes =
        switch (language) {
          case ZH -> CODE_IN_CHINESE;
          case EN -> CODE_IN_ENGLISH;
        };
    Matcher code = codes.matcher(plain);
    if (code.find()) {
      int end = -1;
      for (char mark : "：；:;".toCharArray()) {
        end = Math.max(end, plain.lastIndexOf(mark, code.start()));
      }
      plain = end > 0 ? plain.substring(0, end) : Text.say("policy.field." + key).in(language);
    }
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }

  /** The codes, each with its first Chinese word, which the schema names after it. */
  static List<PolicyApi.Choice> choices(JsonNode here) {
    List<PolicyApi.Choice> choices = new ArrayList<>();
    JsonNode all = here.path("enum");
    for (int i = 0; i < all.size(); i++) {
      String code = all.get(i).asString("");
      if (all.get(i).isString() && isCode(code)) {
        String next = all.path(i + 1).asString("");
        String chinese =
            next.isEmpty() || isCode(next) ? Text.say("policy.code." + code).in(Language.ZH) : next;
        choices.add(new PolicyApi.Choice(code, new Text(chinese, Code.word(code))));
      }
    }
    return choices;
  }

  private static boolean isCode(String text) {
    return text.matches("[A-Z_]+");
  }
}
