package org.lungang.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lungang.language.Language;

/** The reference page of all rules, as they say themselves. */
final class RuleReference {

  private final Language language;
  private final StringBuilder page = new StringBuilder();

  private RuleReference(Language language) {
    this.language = language;
  }

  /** The page in a language, as Markdown. */
  static String write(Language language) {
    RuleReference reference = new RuleReference(language);
    reference.head();
    reference.exemptions();
    for (Level level : Level.values()) {
      reference.rules(level);
    }
    reference.sources();
    return reference.page.toString();
  }

  private void head() {
    title(1, "Rules", "规则");
    paragraph(
        "Generated from the program's rules; do not edit. The figures are those of the included"
            + " policy in the last column; your own policy may have others. [中文](rules.zh-CN.md)",
        "本页由程序中的规则生成，请勿手工修改。所列数字取自所注明的内置政策，自定政策可以不同。[English](rules.md)");
  }

  private void exemptions() {
    title(2, "Exemptions (E)", "暂不纳入交流（E）");
    row("id", "编号", "`rule`", "`rule`", "who", "人员", "clause", "依据");
    page.append("| --- | --- | --- | --- |\n");
    Policy standard = PolicyReader.shipped("standard");
    standard
        .exemptions()
        .forEach(
            (id, rule) ->
                cells(
                    id,
                    "`" + rule.getClass().getAnnotation(JsonTypeName.class).value() + "`",
                    rule.words().in(language),
                    standard.citeAll(List.of(rule.clause())).in(language)));
    page.append('\n');
  }

  private void rules(Level level) {
    switch (level) {
      case HARD -> {
        title(2, "Mandatory rules (H)", "必须遵守的规则（H）");
        paragraph("Each person too few or too many counts 1.", "每少一人或多一人计 1。");
      }
      case MEDIUM -> {
        title(2, "Recommendations, to be met in principle (M)", "原则性要求（M）");
        paragraph("Each case that is not met counts 1.", "每有一处未落实计 1。");
      }
      case SOFT -> {
        title(2, "Preferences (S)", "优化项（S）");
        paragraph("Weighted in minutes of commuting.", "折合通勤分钟。");
      }
    }
    row(
        "rule",
        "规则",
        "name",
        "名称",
        "what it requires",
        "内容",
        "how it counts",
        "计法",
        "weights",
        "分值",
        "clause",
        "依据",
        "figures from",
        "数字取自");
    page.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (Rule rule : Rule.values()) {
      if (rule.level() == level) {
        Policy policy = asking(rule);
        cells(
            rule.name(),
            rule.in(language),
            rule.says(policy).stream()
                .map(sentence -> sentence.in(language))
                .collect(Collectors.joining("<br>")),
            counts(rule),
            weights(rule),
            policy.citeAll(rule.clauses(policy)).in(language),
            policy.id());
      }
    }
    page.append('\n');
  }

  /** The first shipped policy that asks for something by a rule. */
  private static Policy asking(Rule rule) {
    return PolicyCatalog.ids().stream()
        .map(PolicyReader::shipped)
        .filter(policy -> !rule.says(policy).contains(RuleWords.NONE))
        .findFirst()
        .orElseGet(() -> PolicyReader.shipped("standard"));
  }

  private String counts(Rule rule) {
    return switch (rule.counts()) {
      case BY_CHOICE -> in("each posting or traveller by itself", "逐项安排或逐个走教教师");
      case BY_SUM -> in("sums over postings", "按多项安排合计");
      case NOT_AT_ALL -> in("kept by every possible posting", "由可行安排保证");
    };
  }

  private static String weights(Rule rule) {
    return PolicyKeys.of(Weights.class).stream()
        .filter(property -> rule.name().equals(Weights.ruleOf(property)))
        .map(property -> "`" + property.key() + "`")
        .collect(Collectors.joining(" "));
  }

  private void sources() {
    title(2, "Sources", "来源文件");
    Map<String, String> policies =
        Map.ofEntries(
            Map.entry("000", "guangdong-2020"),
            Map.entry("001", "xx-county-2023"),
            Map.entry("002", "wolong-2023"),
            Map.entry("003", "suzhou-2024"),
            Map.entry("004", "huadu-2025"),
            Map.entry("005", "dalian"),
            Map.entry("006", "xiamen"),
            Map.entry("007", "zhejiang-2013"),
            Map.entry("008", "beijing-2021"),
            Map.entry("009", "hefei"),
            Map.entry("010", "shanghai-2023"),
            Map.entry("011", "anhui"),
            Map.entry("012", "jiangbei"),
            Map.entry("013", "tongchuan-2021"),
            Map.entry("014", "wujin-2015"));
    policies.keySet().stream()
        .sorted()
        .forEach(
            source ->
                page.append("- ")
                    .append(source)
                    .append(in(": the text of ", "："))
                    .append(PolicyReader.shipped(policies.get(source)).name().in(language))
                    .append(" (`")
                    .append(policies.get(source))
                    .append("`)\n"));
  }

  private void title(int level, String english, String chinese) {
    page.append("#".repeat(level)).append(' ').append(in(english, chinese)).append("\n\n");
  }

  private void paragraph(String english, String chinese) {
    page.append(in(english, chinese)).append("\n\n");
  }

  /** Cells that are said in both languages, English and Chinese in turn. */
  private void row(String... words) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      cells.add(in(words[i], words[i + 1]));
    }
    cells(cells.toArray(String[]::new));
  }

  private void cells(String... cells) {
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
