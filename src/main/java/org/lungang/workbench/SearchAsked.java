package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lungang.project.EngineChoice;
import org.lungang.search.SearchOptions;
import org.lungang.web.Refusal;
import tools.jackson.databind.JsonNode;

/** How a search is asked for: until when, by which engine, by how much of the machine. */
record SearchAsked(SearchOptions options, EngineChoice engine) {

  private static final int MOST_SECONDS = 3_600;
  private static final int MOST_THREADS = 64;

  /** More than any configuration of a solver has. */
  private static final int MOST_CHARACTERS = 1 << 20;

  /**
   * Reads it.
   *
   * @throws Refusal if the parts do not go together
   * @throws org.lungang.project.ProjectFailure if the configuration of the solver does not fit
   */
  static SearchAsked of(JsonNode json, Uploads uploads) throws IOException {
    int seconds = json.path("seconds").asInt(0);
    long steps = json.path("steps").asLong(0);
    int threads = json.path("threads").asInt(0);
    if (seconds < 0 || seconds > MOST_SECONDS || threads < 0 || threads > MOST_THREADS) {
      throw new Refusal(400, Text.say("search.range", MOST_SECONDS, MOST_THREADS));
    } else if (steps < 0 || (steps > 0 && seconds > 0)) {
      throw new Refusal(400, Text.say("search.steps"));
    }
    SearchOptions options =
        new SearchOptions(
            seconds == 0 ? null : Duration.ofSeconds(seconds),
            steps == 0 ? null : steps,
            json.path("seed").asLong(0),
            threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    EngineChoice.Kind kind = kind(json.path("engine").asString(EngineChoice.Kind.EXACT.name()));
    JsonNode configuration = json.path("configuration");
    if (!configuration.isObject()) {
      return new SearchAsked(options, EngineChoice.of(kind));
    } else if (kind != EngineChoice.Kind.TIMEFOLD) {
      throw new Refusal(400, Text.say("search.configuration"));
    } else if (steps > 0) {
      throw new Refusal(400, Text.say("search.configured-steps"));
    }
    EngineChoice choice = configured(configuration, options.seed(), uploads);
    SearchOptions completed = choice.complete(options);
    if (choice.isEndless(completed)) {
      throw new Refusal(400, Text.say("search.endless"));
    }
    return new SearchAsked(completed, choice);
  }

  private static EngineChoice.Kind kind(String asked) {
    return Arrays.stream(EngineChoice.Kind.values())
        .filter(each -> each.name().equals(asked))
        .findFirst()
        .orElseThrow(() -> new Refusal(400, Text.say("search.engine", asked)));
  }

  private static EngineChoice configured(JsonNode configuration, long seed, Uploads uploads)
      throws IOException {
    String name = StartApi.requireFileName(configuration.path("name").asString(""));
    String text = configuration.path("text").asString("");
    if (text.length() > MOST_CHARACTERS) {
      throw new Refusal(413, Text.say("search.configuration-size"));
    }
    Path file = uploads.keep(name, text.getBytes(StandardCharsets.UTF_8));
    try {
      return EngineChoice.timefold(file, name, seed);
    } finally {
      uploads.drop(file);
    }
  }

  /** The most seconds that it takes; 0 where it ends by itself. */
  int seconds() {
    @Nullable Duration time = options.time();
    return time == null ? 0 : (int) time.toSeconds();
  }
}
