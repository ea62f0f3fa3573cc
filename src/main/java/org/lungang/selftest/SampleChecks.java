package org.lungang.selftest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.Certificate;
import org.lungang.policy.Policy;
import org.lungang.project.DistrictLists;
import org.lungang.project.NewPlan;
import org.lungang.project.Planning;
import org.lungang.project.Policies;
import org.lungang.project.ScoredPlan;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.Staffing;

/**
 * Plans the included sample, a small synthetic county, and checks the results against each other.
 */
final class SampleChecks {

  private static final double SCALE = 0.3;
  private static final Pattern FROM_ELSEWHERE =
      Pattern.compile(
          "(?:src|href)\\s*=\\s*[\"']?((?:https?:)?//[^\"' >]+)|url\\((https?:[^)]+)\\)");

  private final Path folder;
  private final Language language;
  private final int processors;

  /**
   * Checks that write below a folder.
   *
   * @param processors how many searches run side by side
   */
  SampleChecks(Path folder, Language language, int processors) {
    this.folder = folder;
    this.language = language;
    this.processors = processors;
  }

  /** Every check of the sample, in order; the first that fails ends them. */
  List<Check> run() throws IOException {
    List<Check> checks = new ArrayList<>();
    Path lists = folder.resolve("lists");
    Shape shape = Shape.XX_COUNTY;
    DatasetWriter.write(Generator.generate(shape, 0, SCALE), lists, style());
    Policy policy = Policies.read(shape.policyId());
    DistrictLists.Checked checked =
        DistrictLists.read(lists).requireSound(policy, Generator.plannedYear());
    Staffing staffing = checked.staffing();
    SearchOptions options = new SearchOptions(null, null, 0, processors);
    NewPlan found = new Planning(checked, options, progress -> {}).run();
    Path plan = found.write(folder.resolve("plan"), false, language, note -> {});
    checks.add(
        Check.well("sample", staffing.district().staff().size(), found.result().plan().size()));
    checks.add(certificate(found));
    checks.add(files(found, staffing, plan));
    checks.add(report(Files.readString(plan.resolve("report.html"), StandardCharsets.UTF_8)));
    return checks;
  }

  private DatasetStyle style() {
    return language == Language.ZH ? DatasetStyle.CHINESE : DatasetStyle.ENGLISH;
  }

  /** The sample is so small that its plan is always proven. */
  private static Check certificate(NewPlan found) {
    Certificate certificate = found.result().certificate();
    return certificate.isProven() && found.result().score().isFeasible()
        ? Check.well("certificate", certificate.sentence())
        : Check.failed("certificate", certificate.sentence());
  }

  /** The plan is read back from its table and from its workbook, and scored anew. */
  private static Check files(NewPlan found, Staffing staffing, Path plan) {
    for (String name : List.of("plan.csv", "plan.xlsx")) {
      ScoredPlan read = ScoredPlan.read(staffing, plan.resolve(name));
      if (!read.score().equals(found.result().score())) {
        return Check.failed("files", say("files.other", name));
      }
    }
    return Check.well("files");
  }

  /** A page holds all that it shows: nothing is fetched from elsewhere. */
  static Check report(String html) {
    Matcher elsewhere = FROM_ELSEWHERE.matcher(html);
    if (!html.contains("charset=\"utf-8\"") && !html.contains("charset=utf-8")) {
      return Check.failed("report", say("report.charset"));
    } else if (!html.contains("</html>")) {
      return Check.failed("report", say("report.cut"));
    } else if (elsewhere.find()) {
      return Check.failed("report", say("report.elsewhere", elsewhere.group()));
    }
    return Check.well("report");
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Check.class, key, arguments);
  }
}
