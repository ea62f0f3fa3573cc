package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import tools.jackson.databind.JsonNode;

/** Somebody changes a file of the open project in another program: neither's work is lost. */
class ChangedOutsideTest {

  @TempDir Path folder;

  private Path root;
  private Path staff;

  @BeforeEach
  void sample() throws IOException {
    root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.3)));
    staff = root.resolve("lists/教职工.csv");
  }

  private static String name(JsonNode packed, int row) {
    JsonNode names = packed.path("columns").path(1);
    return names.path("values").get(names.path("cells").get(row).asInt()).asString();
  }

  private static Map<String, Object> rename(JsonNode packed, int row, String after) {
    return Map.of(
        "cells",
        List.of(List.of(row, 1, name(packed, row), after)),
        "seen",
        packed.path("last").asLong());
  }

  private void replace(Path file, String before, String after) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  @Test
  void aListIsReadAgainBeforeItIsChangedHere() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      String path = client.path("/lists/STAFF");
      JsonNode before = client.get(path);
      replace(staff, "," + name(before, 0) + ",", ",外面改的人,");

      WorkbenchClient.Reply refused = client.ask("POST", path, rename(before, 1, "里面改的人"));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body().toString()).contains("教职工.csv", "read again");

      // A window that has not looked since may mean other rows.
      assertThat(client.ask("POST", path, rename(before, 1, "里面改的人")).status()).isEqualTo(409);
      JsonNode now = client.get(path);
      assertThat(name(now, 0)).isEqualTo("外面改的人");
      client.post(path, rename(now, 1, "里面改的人"));
      JsonNode steps = client.get(client.path("/history")).path("steps");
      assertThat(steps.toString()).contains("教职工.csv was changed outside the workbench");
    }
    assertThat(Files.readString(staff)).contains("外面改的人", "里面改的人");
    assertThat(root.resolve("changed-outside")).doesNotExist();
  }

  /**
   * The list is what a plan is made of: it must not be one thing in the view, another in the plan.
   */
  @Test
  void whatIsWorkedOutAndWhatIsShownAreTheSame() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      JsonNode before = client.get(client.path("/lists/STAFF"));
      assertThat(client.get(client.path("/problems")).path("sound").asBoolean()).isTrue();
      replace(staff, "," + name(before, 0) + ",", ",外面改的人,");
      assertThat(client.get(client.path("/people")).toString()).contains("外面改的人");
      assertThat(name(client.get(client.path("/lists/STAFF")), 0)).isEqualTo("外面改的人");
    }
  }

  @Test
  void thePolicyIsReadAgainBeforeItIsChangedHere() throws IOException {
    Path policy = root.resolve("policy.yaml");
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      String path = client.path("/policy");
      String before = client.get(path).path("text").asString();
      Files.writeString(policy, before + "\n# 外面加的\n");
      Map<String, Object> edit = Map.of("text", before + "\n# 里面加的\n");
      assertThat(client.ask("POST", path, edit).status()).isEqualTo(409);
      assertThat(client.get(path).path("text").asString()).contains("外面加的");
    }
    assertThat(Files.readString(policy)).contains("外面加的");
  }

  @Test
  void whatIsWrittenWhileAnEditIsOnItsWayIsKeptBeside() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      String path = client.path("/lists/STAFF");
      JsonNode before = client.get(path);
      client.post(path, rename(before, 1, "里面改的人"));
      replace(staff, "," + name(before, 0) + ",", ",外面改的人,");
    }
    assertThat(Files.readString(staff)).contains("里面改的人").doesNotContain("外面改的人");
    try (Stream<Path> kept = Files.list(root.resolve("changed-outside"))) {
      assertThat(kept)
          .singleElement()
          .satisfies(file -> assertThat(file).content().contains("外面改的人"));
    }
  }
}
