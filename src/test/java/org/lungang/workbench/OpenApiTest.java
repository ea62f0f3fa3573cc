package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lungang.web.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the interface names just what can be asked for. */
class OpenApiTest {

  private static JsonNode description() throws IOException {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("openapi.yaml")) {
      return new YAMLMapper().readTree(Objects.requireNonNull(in));
    }
  }

  @Test
  void everyRouteIsDescribedAndEveryDescriptionHasARoute() throws IOException {
    Routes routes = new Routes();
    Workbench.addRoutes(
        routes,
        new Projects(Clock.systemUTC()),
        new Recent(Path.of("none")),
        Path.of("none"),
        new Uploads(Path.of("none")),
        () -> {
          throw new IllegalStateException("Nothing is asked here.");
        });
    TreeSet<String> real = new TreeSet<>();
    routes
        .all()
        .forEach(route -> real.add(route.method().toLowerCase(Locale.ROOT) + " " + route.path()));
    routes.allStreams().forEach(path -> real.add("get " + path));
    real.add("post /api/end");
    TreeSet<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (!method.getKey().equals("parameters")) {
          described.add(method.getKey() + " " + path.getKey());
          assertThat(method.getValue().path("summary").asString()).isNotEmpty();
        }
      }
    }
    assertThat(described).isEqualTo(real);
  }

  @Test
  void everyPartOfAPathIsDescribed() throws IOException {
    for (Map.Entry<String, JsonNode> path : description().path("paths").properties()) {
      TreeSet<String> named = new TreeSet<>();
      path.getValue()
          .path("parameters")
          .forEach(parameter -> named.add(parameter.path("name").asString()));
      TreeSet<String> inPath = new TreeSet<>();
      for (String part : path.getKey().split("/")) {
        if (part.startsWith("{")) {
          inPath.add(part.substring(1, part.length() - 1));
        }
      }
      assertThat(named).as(path.getKey()).isEqualTo(inPath);
    }
  }
}
