package org.lungang.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.Consent;
import org.lungang.district.Pin;
import org.lungang.explain.Advice;
import org.lungang.explain.ComponentDiagnosis;
import org.lungang.explain.Diagnosis;
import org.lungang.explain.Step;
import org.lungang.explain.WayOut;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.output.OutputFile;
import org.lungang.policy.Easing;
import org.lungang.policy.PolicyWriter;

/** The ways out as scenario files, each of which makes its groups possible to plan. */
public final class WayOutFiles {

  /** The file with the first way out of everything that is in the way. */
  public static final String ALL = "all.yaml";

  private WayOutFiles() {}

  /**
   * A file for each way, named by the first of its groups, the conflict and the way as the text
   * numbers them, and {@link #ALL}; none where nothing is in the way.
   */
  public static List<OutputFile> of(Diagnosis diagnosis, Language language) {
    List<OutputFile> files = new ArrayList<>();
    List<Step> first = new ArrayList<>();
    List<Message> firstAdvice = new ArrayList<>();
    for (ComponentDiagnosis blocked : diagnosis.blocked()) {
      String groupId = blocked.component().groups().get(0).id();
      for (int i = 0; i < blocked.waysOut().size(); i++) {
        List<WayOut> ways = blocked.waysOut().get(i);
        for (int j = 0; j < ways.size(); j++) {
          List<Step> steps = ways.get(j).allSteps();
          List<Message> advice = Advice.of(blocked.staffing(), steps);
          String name = name(groupId, i, j);
          files.add(file(name, steps, advice, language));
          if (i == 0 && j == 0) {
            first.addAll(steps);
            firstAdvice.addAll(advice);
          }
        }
      }
    }
    if (!first.isEmpty()) {
      files.add(file(ALL, first, firstAdvice, language));
    }
    return files;
  }

  private static String name(String groupId, int conflict, int way) {
    return groupId.replaceAll("[^\\p{L}\\p{N}_-]", "_")
        + "-"
        + (conflict + 1)
        + "-"
        + (way + 1)
        + ".yaml";
  }

  private static OutputFile file(
      String name, List<Step> steps, List<Message> advice, Language language) {
    StringBuilder yaml = new StringBuilder();
    advice.forEach(it -> yaml.append("# ").append(it.in(language)).append('\n'));
    String title = name.substring(0, name.lastIndexOf('.'));
    yaml.append("name: ").append(PolicyWriter.toYaml(title)).append('\n');
    List<Easing> easings = new ArrayList<>();
    Map<String, Map<String, List<String>>> rows = new TreeMap<>();
    for (Step step : steps) {
      step.tell(
          new Step.Reader() {
            @Override
            public void ease(Step.Ease ease) {
              easings.add(ease.easing());
            }

            @Override
            public void dropPin(Step.DropPin drop) {
              add(rows, "pins", "remove", pin(drop.pin()));
            }

            @Override
            public void honored(Step.Honored honor) {
              add(rows, "staff", "change", staff(honor.staffId(), "honor", honor.honor().name()));
            }

            @Override
            public void volunteer(Step.Volunteer volunteer) {
              add(rows, "staff", "change", staff(volunteer.staffId(), "willingness", "VOLUNTEER"));
            }

            @Override
            public void agreed(Step.Agreed agreed) {
              agreed.added().forEach(row -> add(rows, "consents", "add", consent(row, false)));
              agreed.changed().forEach(row -> add(rows, "consents", "change", consent(row, true)));
            }
          });
    }
    if (!easings.isEmpty()) {
      yaml.append("policy:\n");
      PolicyWriter.toYaml(easings)
          .lines()
          .forEach(line -> yaml.append("  ").append(line).append('\n'));
    }
    rows.forEach(
        (table, byOperation) -> {
          yaml.append(table).append(":\n");
          byOperation.forEach(
              (operation, lines) -> {
                yaml.append("  ").append(operation).append(":\n");
                lines.forEach(line -> yaml.append("    - {").append(line).append("}\n"));
              });
        });
    return new OutputFile(name, yaml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void add(
      Map<String, Map<String, List<String>>> rows, String table, String operation, String line) {
    rows.computeIfAbsent(table, key -> new TreeMap<>())
        .computeIfAbsent(operation, key -> new ArrayList<>())
        .add(line);
  }

  private static String pin(Pin pin) {
    String schoolId = pin.schoolId();
    return "staff_id: "
        + PolicyWriter.toYaml(pin.staffId())
        + ", decision: "
        + pin.decision().name()
        + (schoolId == null ? "" : ", school_id: " + PolicyWriter.toYaml(schoolId));
  }

  private static String consent(Consent row, boolean changed) {
    String schoolId = row.schoolId();
    String school = schoolId == null ? "" : "school_id: " + PolicyWriter.toYaml(schoolId);
    return "staff_id: "
        + PolicyWriter.toYaml(row.staffId())
        + ", party: "
        + row.party().name()
        + (school.isEmpty() ? "" : changed ? ", of: {" + school + "}" : ", " + school)
        + ", answer: "
        + row.answer().name();
  }

  private static String staff(String id, String column, String code) {
    return "staff_id: " + PolicyWriter.toYaml(id) + ", " + column + ": " + code;
  }
}
