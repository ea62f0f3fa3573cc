package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.policy.PolicyWriter;
import org.lungang.web.Json;
import org.lungang.web.Refusal;

/** Makes the folder of a project; {@code project.json} is written last, so that half is none. */
final class NewProject {

  private NewProject() {}

  /**
   * Refuses a folder that has anything in it.
   *
   * @throws Refusal if it has, or is none
   */
  static void requireFree(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        if (all.findAny().isPresent()) {
          throw new Refusal(409, Text.say("start.occupied", folder));
        }
      }
    } else if (Files.exists(folder)) {
      throw new Refusal(409, Text.say("start.occupied", folder));
    }
  }

  /** A project of a synthetic district. */
  static void ofSample(Path folder, Shape shape, long seed, double scale) throws IOException {
    if (!(scale > 0 && scale <= 100)) {
      throw new Refusal(400, Text.say("start.shape"));
    }
    Files.createDirectories(folder);
    DatasetWriter.write(
        Generator.generate(shape, seed, scale), folder.resolve("lists"), DatasetStyle.CHINESE);
    finish(
        folder,
        Text.say("start.sample-name", shape.id()).in(Language.ZH),
        Generator.plannedYear(),
        shape.policyId(),
        Language.ZH);
  }

  /** A project of lists that were read, or of empty ones. */
  static void of(
      Path folder,
      String name,
      int year,
      String policyId,
      Language language,
      Map<Table, RawTable> tables)
      throws IOException {
    Path lists = folder.resolve("lists");
    Files.createDirectories(lists);
    for (Table table : Table.values()) {
      RawTable raw = tables.get(table);
      if (raw == null) {
        raw = RawTable.empty(table, language);
      }
      ProjectFolder.write(lists.resolve(table.fileName(language)), raw.toCsv());
    }
    finish(folder, name, year, policyId, language);
  }

  /** Writes what makes a folder of lists a project. */
  static void finish(Path folder, String name, int year, String policyId, Language language)
      throws IOException {
    String policy =
        "id: our-policy\nextends: "
            + PolicyWriter.toYaml(policyId)
            + "\nname: {en: Our policy, zh: 我们的政策}\n";
    ProjectFolder.write(
        folder.resolve(ProjectFolder.POLICY), policy.getBytes(StandardCharsets.UTF_8));
    ProjectFolder.write(
        folder.resolve(ProjectFolder.OBJECTIONS), "{}\n".getBytes(StandardCharsets.UTF_8));
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("format", ProjectFolder.FORMAT);
    settings.put("name", name);
    settings.put("year", year);
    settings.put("language", language == Language.ZH ? "zh" : "en");
    settings.put("plan", "");
    ProjectFolder.write(
        folder.resolve(ProjectFolder.SETTINGS),
        (Json.text(settings) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
