package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.web.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The projects that were opened last, in a file of this user. */
final class Recent {

  private static final int MOST = 12;

  private final Path file;

  Recent(Path file) {
    this.file = file;
  }

  /** The folder and name of each that is still there, the last first. */
  synchronized List<Map<String, String>> all() {
    List<Map<String, String>> all = new ArrayList<>();
    try {
      if (Files.isRegularFile(file)) {
        for (JsonNode each : Json.read(Files.readString(file)).path("recent")) {
          String folder = each.path("folder").asString("");
          if (ProjectFolder.isOne(Path.of(folder))) {
            all.add(Map.of("folder", folder, "name", each.path("name").asString("")));
          }
        }
      }
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      // A list that cannot be read is an empty one; the projects are where they are.
      return all;
    }
    return all;
  }

  synchronized void add(Path folder, String name) throws IOException {
    List<Map<String, String>> all = new ArrayList<>(all());
    all.removeIf(each -> folder.toString().equals(each.get("folder")));
    all.add(0, Map.of("folder", folder.toString(), "name", name));
    ProjectFolder.write(
        file,
        Json.text(Map.of("recent", all.subList(0, Math.min(MOST, all.size()))))
            .getBytes(StandardCharsets.UTF_8));
  }
}
