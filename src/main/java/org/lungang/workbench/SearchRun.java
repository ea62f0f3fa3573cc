package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.project.DistrictLists;
import org.lungang.project.NewPlan;
import org.lungang.project.Planning;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchProgress;
import org.lungang.web.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;

/** The search of a project: one at a time, told live, stopped with or without its plan. */
final class SearchRun {

  private static final int BETWEEN_MILLIS = 100;

  private final OpenProject project;
  private @Nullable Planning planning;
  private boolean keep = true;
  private String stage = "IDLE";
  private @Nullable SearchProgress progress;
  private @Nullable Named sentence;
  private long told;
  private long began;
  private int seconds;

  SearchRun(OpenProject project) {
    this.project = project;
  }

  /**
   * Begins a search.
   *
   * @throws Refusal if one is under way, or lists or policy have errors
   */
  synchronized void start(SearchAsked asked) throws IOException {
    if (planning != null) {
      throw new Refusal(409, Text.say("search.running"));
    }
    Facts facts = project.facts();
    DistrictLists.Checked checked = facts.checked();
    if (checked == null || !facts.sound()) {
      throw new Refusal(409, Text.say("facts.errors"));
    }
    SearchOptions options = asked.options();
    Planning begun = new Planning(checked, asked.engine().engine(options), options, this::progress);
    planning = begun;
    keep = true;
    stage = "SEARCHING";
    progress = null;
    sentence = null;
    seconds = asked.seconds();
    began = System.nanoTime();
    Thread thread = new Thread(() -> run(begun), "search");
    thread.setDaemon(true);
    thread.start();
    tell();
  }

  private void run(Planning begun) {
    try {
      NewPlan made = begun.run();
      finish(made);
    } catch (IOException | RuntimeException e) {
      synchronized (this) {
        stage = "FAILED";
        sentence = Text.say("search.failed", Projects.reason(e));
      }
    } finally {
      synchronized (this) {
        planning = null;
      }
      tell();
    }
  }

  private void finish(NewPlan made) throws IOException {
    boolean wanted;
    synchronized (this) {
      wanted = keep;
      stage = "WRITING";
      sentence = made.result().certificate().sentence();
    }
    tell();
    if (!wanted) {
      synchronized (this) {
        stage = "DROPPED";
      }
      return;
    }
    project.folder().requireThere();
    Language language = project.books().language();
    String name = PlanWriter.nextName(project);
    Path out = project.folder().plan(name);
    Path written = made.write(out, false, language, note -> {});
    if (!written.equals(out)) {
      throw new Refusal(507, Text.say("search.elsewhere", written));
    }
    PlanWriter.take(
        project, name, Text.of(Text.say("search.made", name, made.result().plan().size())));
    synchronized (this) {
      stage = made.result().score().isFeasible() ? "DONE" : "SHORT";
    }
  }

  private void progress(SearchProgress now) {
    synchronized (this) {
      progress = now;
      long time = System.nanoTime() / 1_000_000;
      if (time - told < BETWEEN_MILLIS) {
        return;
      }
      told = time;
    }
    tell();
  }

  /** Stops it. */
  synchronized void stop(boolean keepPlan) {
    keep = keepPlan;
    if (planning != null) {
      planning.stop();
    }
  }

  synchronized Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("stage", stage);
    state.put("running", planning != null);
    state.put("sentence", sentence == null ? JsonNodeFactory.instance.nullNode() : sentence);
    state.put("progress", progress == null ? JsonNodeFactory.instance.nullNode() : progress);
    state.put("seconds", seconds);
    state.put("elapsedMillis", planning == null ? 0 : (System.nanoTime() - began) / 1_000_000);
    return state;
  }

  private void tell() {
    project.events().send("search", state());
  }
}
