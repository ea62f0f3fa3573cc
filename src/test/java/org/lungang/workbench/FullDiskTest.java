package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import tools.jackson.databind.JsonNode;

/** What is told, and what is kept, where nothing more can be written. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The disk is filled with a shell's limit.")
class FullDiskTest {

  private static final int KILOBYTES = 200;

  @TempDir Path folder;

  @Test
  void whatTheDiskDoesNotTakeIsRefusedAndWhatItTookIsThere() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.1)));
    String long1 = "长".repeat(900);
    String last = "";
    KilledServer.Refused refused = null;
    try (KilledServer server = KilledServer.startOnFullDisk(folder, root, KILOBYTES)) {
      JsonNode names = server.get("/lists/STAFF").path("columns").get(1);
      last = names.path("values").get(names.path("cells").get(0).asInt()).asString();
      for (int i = 0; i < 200 && refused == null; i++) {
        try {
          String next = i + long1;
          rename(server, last, next);
          last = next;
        } catch (KilledServer.Refused e) {
          refused = e;
        }
      }
      assertThat(refused).as("the disk is full").isNotNull();
      assertThat(refused.status()).as(refused.getMessage()).isEqualTo(507);
      assertThat(refused).hasMessageContaining("无法写入磁盘").hasMessageContaining("Cannot write");
      assertThat(name(server)).as("as it was before what was refused").isEqualTo(last);
    }
    try (KilledServer server = KilledServer.start(folder, root)) {
      assertThat(name(server)).isEqualTo(last);
      rename(server, last, "张一");
      assertThat(name(server)).isEqualTo("张一");
    }
  }

  private static void rename(KilledServer server, String before, String after) throws IOException {
    server.post(
        "/lists/STAFF",
        Map.of("cells", List.of(List.of(0, 1, before, after)), "seen", Integer.MAX_VALUE));
  }

  private static String name(KilledServer server) throws IOException {
    JsonNode names = server.get("/lists/STAFF").path("columns").get(1);
    return names.path("values").get(names.path("cells").get(0).asInt()).asString();
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldWhenItIsOpened() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.1)));
    assertThat(root.toFile().setWritable(false)).isTrue();
    Assumptions.assumeFalse(
        Files.isWritable(root), "Whoever runs this test may write everywhere: it is skipped.");
    try (WorkbenchClient client = WorkbenchClient.start(folder.resolve("home"))) {
      WorkbenchClient.Reply reply =
          client.ask("POST", "/api/open", Map.of("folder", root.toString()));
      assertThat(reply.status()).isEqualTo(507);
      assertThat(reply.body().toString()).contains("只读", "read-only", "journal.jsonl");
    } finally {
      root.toFile().setWritable(true);
    }
  }
}
