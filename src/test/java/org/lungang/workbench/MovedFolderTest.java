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

  /** Memory is not what lies in the folder: neither is shown, and nothing is written half. */
  @Test
  void listsThatAreGoneAreNotShownFromMemory() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      String path = client.path("/lists/STAFF");
      JsonNode before = client.get(path);
      Files.move(root.resolve("lists"), root.resolve("名单"));
      assertThat(client.get(client.path("")).path("gone").toString())
          .contains("lists/教职工.csv", "lists/学校.csv");
      for (String view : List.of("/problems", "/lists/STAFF", "/people", "/arithmetic")) {
        WorkbenchClient.Reply refused = client.ask("GET", client.path(view), null);
        assertThat(refused.status()).as(view).isEqualTo(410);
        assertThat(refused.body().toString()).contains("教职工.csv", "Put it back");
      }
      assertThat(client.ask("POST", path, rename(before)).status()).isEqualTo(410);
      assertThat(client.ask("POST", client.path("/search"), Map.of()).status()).isEqualTo(410);
      assertThat(root.resolve("lists")).doesNotExist();

      Files.move(root.resolve("名单"), root.resolve("lists"));
      assertThat(client.get(client.path("")).path("gone")).isEmpty();
      client.post(path, rename(before));
    }
    assertThat(Files.readString(root.resolve("lists/教职工.csv"))).contains("改过的人");
  }

  @Test
  void aListThatIsGoneIsWrittenAgainAsItWasLast() throws IOException {
    Path schools = root.resolve("lists/学校.csv");
    Path policy = root.resolve("policy.yaml");
    byte[] before = Files.readAllBytes(schools);
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      Files.delete(schools);
      Files.delete(policy);
      assertThat(client.ask("GET", client.path("/schools"), null).status()).isEqualTo(410);
      assertThat(client.post(client.path("/write-again"), Map.of()).path("gone")).isEmpty();
      assertThat(client.get(client.path("/problems")).path("sound").asBoolean()).isTrue();
      assertThat(client.get(client.path("/history")).toString()).contains("学校.csv");
    }
    assertThat(schools).hasBinaryContent(before);
    assertThat(policy).content().contains("extends");
  }

  /** Under the name in the other language it is the same list. */
  @Test
  void aListMayBeCalledByItsOtherName() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      Files.move(root.resolve("lists/学校.csv"), root.resolve("lists/schools.csv"));
      assertThat(client.get(client.path("")).path("gone")).isEmpty();
      assertThat(client.get(client.path("/lists/SCHOOLS")).path("size").asInt()).isPositive();
    }
  }

  /** What was changed in a list counts for nothing once the list is taken away. */
  @Test
  void opensWithoutAListThatWasTakenAwayMeanwhile() throws IOException {
    Path staff = root.resolve("lists/教职工.csv");
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      String path = client.path("/lists/STAFF");
      client.post(path, rename(client.get(path)));
    }
    Files.move(staff, folder.resolve("教职工.csv"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      assertThat(client.get(client.path("")).path("changedOutside").asBoolean()).isTrue();
      assertThat(client.get(client.path("/lists/STAFF")).path("size").asInt()).isZero();
    }
    assertThat(staff).doesNotExist();
    Files.move(root.resolve("lists"), root.resolve("名单"));
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      WorkbenchClient.Reply refused =
          client.ask("POST", "/api/open", Map.of("folder", root.toString()));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body().toString()).contains("no folder \\\"lists\\\"");
    }
  }

  @Test
  void aPlanWhoseFolderIsGoneIsSaidToBe() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      Files.move(root.resolve("plans/1"), folder.resolve("plan"));
      JsonNode overview = client.get(client.path(""));
      assertThat(overview.path("planGone").toString()).contains("plans/1", "no longer there");
      WorkbenchClient.Reply refused = client.ask("GET", client.path("/plan"), null);
      assertThat(refused.status()).isEqualTo(410);
      assertThat(refused.body().toString()).doesNotContain("lungang plan");
      client.post(client.path("/undo"), Map.of("number", 1));
      assertThat(client.get(client.path("")).has("planGone")).isFalse();
      client.plan();
    }
  }

  @Test
  void aFolderInAProjectOpensTheProject() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      for (String inside : List.of("lists", "lists/教职工.csv", "plans/1")) {
        JsonNode opened =
            client.post("/api/open", Map.of("folder", root.resolve(inside).toString()));
        assertThat(opened.path("within").toString())
            .contains("is part of the project " + root, inside);
      }
      assertThat(client.post("/api/open", Map.of("folder", root.toString())).has("within"))
          .isFalse();
      WorkbenchClient.Reply refused =
          client.ask("POST", "/api/open", Map.of("folder", folder.toString()));
      assertThat(refused.body().toString()).contains("these in it are: " + root);
    }
  }
}
