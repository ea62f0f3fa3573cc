package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Shape;
import org.lungang.project.NewPlan;
import org.lungang.project.Planning;
import org.lungang.search.SearchOptions;
import org.lungang.web.Json;
import org.lungang.web.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a project works out is worked out again where something it is made of changed, only there.
 */
class OpenProjectTest {

  @TempDir Path folder;

  private Path root;

  @BeforeEach
  void sample() throws IOException {
    root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.3)));
  }

  @Test
  void factsAreMadeAgainAfterAnEditOfTheListsButNotForAnotherPlan() throws IOException {
    try (Projects projects = new Projects(Clock.systemUTC())) {
      OpenProject project = projects.open(root);
      Facts facts = project.facts();
      plan(project, "1");
      assertThat(project.facts()).isSameAs(facts);
      Board board = project.board();
      assertThat(board.staffing()).isSameAs(facts.staffing());
      assertThat(board.kpis()).isSameAs(board.kpis());

      plan(project, "2");
      assertThat(project.facts()).isSameAs(facts);
      assertThat(project.board().name()).isEqualTo("2");

      String before = project.books().grid(Table.SCHOOLS).cell(0, 1);
      ObjectNode change =
          (ObjectNode)
              Json.read(
                  Json.text(
                      Map.of(
                          "table",
                          "SCHOOLS",
                          "cells",
                          List.of(List.of(0, 1, before, before + "（新）")))));
      project.edit(Entry.Kind.LISTS, Text.of(Text.say("start.set")), change, null);
      assertThat(project.facts()).isNotSameAs(facts);
      assertThat(project.facts().district().schools().get(0).name()).isEqualTo(before + "（新）");
      assertThat(project.board().staffing()).isSameAs(project.facts().staffing());
    }
  }

  @Test
  void listsAreNotReadAgainWhileTheirFilesAreTheSame() throws IOException {
    try (Projects projects = new Projects(Clock.systemUTC())) {
      OpenProject project = projects.open(root);
      plan(project, "1");
      assertThat(project.base().plan().lists()).isSameAs(project.facts().lists());
      assertThat(project.base().plan().isSame()).isTrue();

      Facts facts = project.facts();
      String text = project.books().policyText();
      ObjectNode change =
          project
              .books()
              .policy()
              .changes(
                  Map.of("text", JsonNodeFactory.instance.stringNode(text + "max_minutes: 77\n")));
      project.edit(Entry.Kind.POLICY, Text.of(Text.say("start.set")), change, null);
      assertThat(project.facts().policy().maxMinutes()).isEqualTo(77);
      assertThat(project.facts().lists()).isSameAs(facts.lists());

      Path staff = project.folder().list(Table.STAFF, project.books().language());
      Files.writeString(staff, Files.readString(staff).replaceFirst("\n", "\n\n"));
      assertThat(project.base().plan().lists()).isNotSameAs(facts.lists());
      assertThat(project.base().plan().lists()).isSameAs(project.facts().lists());
      assertThat(project.base().plan().lists().district().staff())
          .isEqualTo(facts.district().staff());
    }
  }

  /** Has a plan made, and makes it the one that is worked on. */
  @Test
  void aProjectOfANewerProgramIsLeftAlone() throws IOException {
    Path settings = root.resolve(ProjectFolder.SETTINGS);
    ObjectNode newer = (ObjectNode) Json.read(Files.readString(settings));
    newer.put("format", ProjectFolder.FORMAT + 1);
    Files.writeString(settings, Json.text(newer));
    try (Projects projects = new Projects(Clock.systemUTC())) {
      assertThatThrownBy(() -> projects.open(root)).isInstanceOf(Refusal.class);
    }
    newer.put("format", ProjectFolder.FORMAT);
    Files.writeString(settings, Json.text(newer));
    try (Projects projects = new Projects(Clock.systemUTC())) {
      assertThat(projects.open(root).folder().root()).isEqualTo(root);
    }
  }

  private static void plan(OpenProject project, String name) throws IOException {
    NewPlan made =
        new Planning(project.facts().checked(), new SearchOptions(null, 1L, 0, 1), progress -> {})
            .run();
    made.write(project.folder().plan(name), false, project.books().language(), note -> {});
    PlanWriter.take(project, name, Text.of(Text.say("search.made", name, 1)));
  }
}
