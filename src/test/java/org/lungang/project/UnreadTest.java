package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.compare.Amendment;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.search.SearchOptions;

/** Whoever goes on from a plan is told once of every file and column that is not read. */
class UnreadTest {

  @TempDir private static Path folder;
  private static Path data;
  private static Path made;

  private final List<Named> notes = new ArrayList<>();

  @BeforeAll
  static void plan() throws IOException {
    data = folder.resolve("data");
    DatasetWriter.write(
        Generator.generate(Shape.of("xx-county"), 1, 0.1), data, DatasetStyle.ENGLISH);
    DistrictLists.Checked checked =
        DistrictLists.read(data)
            .requireSound(Policies.read("xx-county-2023"), Generator.plannedYear());
    made = folder.resolve("made");
    new Planning(checked, new SearchOptions(null, 20L, 0, 2), one -> {})
        .run()
        .write(made, false, Language.EN, note -> {});
  }

  @BeforeEach
  void nothingUnread() throws IOException {
    Files.deleteIfExists(data.resolve("itinerant.csv"));
    Files.deleteIfExists(data.resolve("ignore.txt"));
    Files.deleteIfExists(made.resolve("itinerant.csv"));
  }

  private List<String> notes(Language language) {
    List<String> told = notes.stream().map(note -> note.in(language)).toList();
    notes.clear();
    return told;
  }

  @Test
  void aFileThatTheListsHaveNoPlaceForIsTold() throws IOException {
    Files.writeString(data.resolve("itinerant.csv"), "staff_id,periods\nT00001,4\n");
    BasePlan.open(made, null, notes::add);
    assertThat(notes(Language.EN))
        .containsExactly(
            "Warning: itinerant.csv: This file is not read. If that is right, name “itinerant.csv”"
                + " in ignore.txt beside the lists.");
    OpenedPlan.open(made, null, notes::add);
    assertThat(notes(Language.ZH))
        .hasSize(1)
        .allMatch(note -> note.contains("itinerant.csv") && note.contains("ignore.txt"));
    Files.writeString(data.resolve("ignore.txt"), "itinerant.csv\n");
    BasePlan.open(made, null, notes::add);
    OpenedPlan.open(made, null, notes::add);
    assertThat(notes(Language.EN)).isEmpty();
  }

  @Test
  void visitsOfAnotherPlanAreTold() throws IOException {
    Files.writeString(
        made.resolve("itinerant.csv"),
        "staff_id,name,host_school_id,weekly_periods\nT00001,,S002,4\n");
    BasePlan.open(made, null, notes::add);
    assertThat(notes(Language.EN))
        .hasSize(1)
        .allMatch(note -> note.startsWith("Warning: itinerant.csv: The policy has no itinerant"));
    OpenedPlan.open(made, null, notes::add);
    assertThat(notes(Language.ZH)).hasSize(1).allMatch(note -> note.contains("itinerant.csv"));
  }

  @Test
  void columnsOfPlansAndDecisionsAreTold() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    for (String name : List.of("plan.json", "policy.yaml", "history.json")) {
      Files.copy(made.resolve(name), other.resolve(name));
    }
    List<String> lines = Files.readAllLines(made.resolve("plan.csv"));
    lines.set(0, lines.get(0) + ",verdict");
    Files.write(other.resolve("plan.csv"), lines);
    BasePlan base = BasePlan.open(other, null, notes::add);
    assertThat(notes(Language.EN))
        .anyMatch(note -> note.contains("column verdict: This column is not read. If it is meant"));
    String person = lines.get(1).split(",")[0];
    byte[] pins =
        ("staff_id,decision,verdict\n" + person + ",STAY,x\n").getBytes(StandardCharsets.UTF_8);
    base.changed(
        List.of(
            Amendment.of(
                Amendment.Kind.PINS, "pins.csv", new String(pins, StandardCharsets.UTF_8))));
    assertThat(notes(Language.EN))
        .containsExactly(
            "Warning: pins.csv, line 1, column verdict: This column is not read. If it is meant to"
                + " be read, correct its heading; otherwise nothing needs to be done.");
  }
}
