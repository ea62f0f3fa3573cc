package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lungang.language.Code;
import org.lungang.language.Language;

/** The reference page of all keys of a policy file, as the records of the package describe them. */
final class PolicyReference {

  private final Language language;
  private final StringBuilder page = new StringBuilder();
  private final PolicyExamples examples = PolicyExamples.find();

  /** The objects that are still to be told, by their headings. */
  private final Map<String, List<Property>> open = new LinkedHashMap<>();

  private final List<String> without = new ArrayList<>();

  private PolicyReference(Language language) {
    this.language = language;
  }

  /** The page in a language, as Markdown. */
  static String write(Language language) {
    PolicyReference reference = new PolicyReference(language);
    reference.write();
    assertThat(reference.without).as("keys without an example").isEmpty();
    return reference.page.toString();
  }

  private void write() {
    page.append(in("# Keys of a policy file\n\n", "# 政策文件的键\n\n"));
    page.append(
        in(
            "Generated from the program; do not edit ([中文](policy.zh-CN.md)). Your own policy extends an included one and"
                + " states only what differs; `null` removes what the base states. Codes may be"
                + " written in Chinese. Where a list is expected, a single value will do. The examples"
                + " come from included policies; keys that none of them uses have their own.\n\n",
            "本页由程序生成，请勿手工修改（[English](policy.md)）。自定政策以内置政策为基础，只写不同之处；写 `null` 即取消原有规定。"
                + "代码可写中文；要求列表的地方，只有一项时可直接写该项。"
                + "示例取自内置政策，没有用到的另举一例。\n\n"));
    page.append("```yaml\nid: our-district\nextends: standard\n")
        .append("name: {en: Our district, zh: 本区}\n")
        .append("quotas:\n  teachers: {share: 15%}\n```\n\n");
    open.put(in("The whole file", "整个文件"), PolicyKeys.POLICY.properties());
    Map<String, List<Property>> told = new LinkedHashMap<>();
    while (!open.isEmpty()) {
      Map.Entry<String, List<Property>> next = open.entrySet().iterator().next();
      open.remove(next.getKey());
      if (told.putIfAbsent(next.getKey(), next.getValue()) == null) {
        table(next.getKey(), next.getValue());
      }
    }
  }

  private void table(String heading, List<Property> properties) {
    page.append("## ").append(heading).append("\n\n");
    row(
        in("key", "键"),
        in("meaning", "含义"),
        in("value", "取值"),
        in("where absent", "缺省"),
        in("example", "示例"));
    row("---", "---", "---", "---", "---");
    for (Property property : properties) {
      row(
          "`" + (property.restOf().isEmpty() ? "" : property.restOf() + ".") + property.key() + "`",
          in(property.words().en(), property.words().zh()),
          value(property.shape(), property),
          absent(property),
          example(heading, property));
    }
    page.append('\n');
  }

  private String example(String heading, Property property) {
    String example = examples.of(property);
    if (example == null) {
      without.add(heading + "." + property.key());
    }
    return "`" + example + "`";
  }

  private String absent(Property property) {
    PolicyKey words = property.words();
    if (words.needed()) {
      return in("required", "必须写明");
    } else if (!words.otherwise().isEmpty()) {
      return "`" + words.otherwise() + "`";
    }
    return property.type() == boolean.class ? "`false`" : "–";
  }

  private String value(Shape shape, Property property) {
    if (shape instanceof Shape.Whole whole) {
      PolicyKey words = whole.key().words();
      return in("whole number, ", "整数，") + words.least() + "–" + words.most();
    } else if (shape instanceof Shape.Lasting) {
      String examples =
          in(
              "`1`–`10` years, `6 months`, `1 semester`, `until 07-31`",
              "`1`–`10`（年）、`6个月`、`1学期`、`至07-31`");
      return examples;
    } else if (shape instanceof Shape.Flag) {
      return in("`true`, `false`", "`true`、`false`");
    } else if (shape instanceof Shape.Part) {
      return in("share: `20%`, `1/3`", "比例：`20%`、`1/3`");
    } else if (shape instanceof Shape.Taught) {
      return in("subject: `MATH`", "学科：`数学`");
    } else if (shape instanceof Shape.OneOf codes) {
      return codes(codes);
    } else if (shape instanceof Shape.ListOf list) {
      return in("list of: ", "列表：") + value(list.item(), property);
    } else if (shape instanceof Shape.ById byId) {
      return in("by id: ", "按编号：") + value(byId.value(), property);
    } else if (shape instanceof Shape.ByCode byCode) {
      String keys =
          Codes.all(byCode.codes()).stream()
              .map(code -> "`" + code.name() + "`")
              .collect(Collectors.joining(in(", ", "、")));
      return in("by ", "按") + keys + in(": ", "：") + value(byCode.value(), property);
    } else if (shape instanceof Shape.ObjectOf object) {
      return link(heading(object, property), object.properties());
    } else if (shape instanceof Shape.Exemption) {
      ExemptionKinds.all()
          .forEach((name, type) -> open.putIfAbsent("exemption: " + name, PolicyKeys.of(type)));
      return in("an exemption, by its `rule`: ", "一条规定，按其 `rule`：")
          + ExemptionKinds.all().keySet().stream()
              .map(name -> "`" + name + "`")
              .collect(Collectors.joining(in(", ", "、")));
    }
    return property.words().pattern().equals(Span.MONTH_DAY)
        ? in("month and day: `09-01`", "月-日：`09-01`")
        : in("text", "文字");
  }

  private static String heading(Shape.ObjectOf object, Property property) {
    boolean byItself = object.type().getAnnotation(PolicyKey.class) == null;
    return byItself ? property.key() : object.name();
  }

  private String link(String heading, List<Property> properties) {
    open.putIfAbsent(heading, properties);
    return "[" + heading + "](#" + heading + ")";
  }

  private String codes(Shape.OneOf codes) {
    List<String> only = List.of(codes.key().words().only());
    List<String> texts = new ArrayList<>();
    for (Enum<?> code : Codes.all(codes.type())) {
      if (only.isEmpty() || only.contains(code.name())) {
        boolean chinese = language == Language.ZH && code instanceof Code;
        texts.add("`" + (chinese ? ((Code) code).in(language) : code.name()) + "`");
      }
    }
    return String.join(in(", ", "、"), texts);
  }

  private void row(String... cells) {
    page.append("| ")
        .append(
            List.of(cells).stream()
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ")))
        .append(" |\n");
  }

  private String in(String english, String chinese) {
    return language == Language.ZH ? chinese : english;
  }
}
