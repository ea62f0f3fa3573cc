package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import tools.jackson.databind.JsonNode;

/** Somebody moves or renames the folder of the open project: nothing is written in its place. */
@DisabledOnOs(OS.WINDOWS) // There a folder with an open file cannot be moved.
class MovedFolderTest {

  @TempDir Path folder;

  private Path root;
  private Path moved;

  @BeforeEach
  void sample() throws IOException {
    root = folder.resolve("county");
    moved = folder.resolve("archive");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.3)));
  }

  private static Map<String, Object> rename(JsonNode packed) {
    return Map.of(
        "cells",
        List.of(List.of(0, 1, firstName(packed), "改过的人")),
        "seen",
        packed.path("last").asLong());
  }

  private static String firstName(JsonNode packed) {
    JsonNode names = packed.path("columns").path(1);
    return names.path("values").get(names.path("cells").get(0).asInt()).asString();
  }

  @Test
  void whatIsAskedOfItIsRefusedUntilItIsBack() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      String path = client.path("/lists/STAFF");
      JsonNode before = client.get(path);
      Files.move(root, moved);
      for (String view : List.of("", "/problems", "/lists/STAFF", "/history", "/policy")) {
        WorkbenchClient.Reply refused = client.ask("GET", client.path(view), null);
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.body().toString()).contains("is no longer there", "county");
      }
      assertThat(client.ask("POST", path, rename(before)).status()).isEqualTo(410);
      assertThat(client.ask("POST", client.path("/search"), Map.of()).status()).isEqualTo(410);
      assertThat(root).doesNotExist();

      Files.move(moved, root);
      client.post(path, rename(before));
      assertThat(firstName(client.get(path))).isEqualTo("改过的人");
    }
    assertThat(Files.readString(root.resolve("lists/教职工.csv"))).contains("改过的人");
  }

  /** What was on its way to the lists is in the journal, which went with the folder. */
  @Test
  void opensAtItsNewPlaceWithAllThatWasConfirmed() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      String path = client.path("/lists/STAFF");
      client.post(path, rename(client.get(path)));
      Files.move(root, moved);
      client.open(moved);
      assertThat(firstName(client.get(client.path("/lists/STAFF")))).isEqualTo("改过的人");
    }
    assertThat(Files.readString(moved.resolve("lists/教职工.csv"))).contains("改过的人");
    assertThat(root).doesNotExist();
  }

  @Test
  void canBeClosed() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      Files.move(root, moved);
      assertThat(client.ask("POST", client.path("/close"), Map.of()).status()).isEqualTo(200);
    }
    assertThat(root).doesNotExist();
  }
}
