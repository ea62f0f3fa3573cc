package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Table;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.report.PlanCsv;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the plain files behind the journal, a moment after the last edit, one thread a project.
 * What cannot be written, because another program holds it or the disk is full, is told and tried
 * again; nothing is lost meanwhile, for the journal has it.
 */
final class Saver implements AutoCloseable {

  private static final int QUIET_MILLIS = 300;
  private static final int AGAIN_MILLIS = 5000;

  /** Longer than the files of a city take. */
  private static final int PATIENCE_SECONDS = 120;

  private final OpenProject project;
  private final ScheduledThreadPoolExecutor thread;
  private final Map<String, Step> dirty = new LinkedHashMap<>();
  private final Set<String> dirtyPlans = new LinkedHashSet<>();
  private @Nullable Future<?> planned;
  private String writing = "";
  private boolean troubled;

  private record Step(Entry.Kind kind, ObjectNode change) {}

  Saver(OpenProject project) {
    this.project = project;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = new Thread(work, "saving");
              made.setDaemon(true);
              return made;
            });
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Writes what the journal has beyond the files, after a crash. */
  void catchUp() throws IOException {
    for (Entry entry : project.journal().entries()) {
      if (entry.kind() == Entry.Kind.LISTS ? isThere(entry) : isOfPlan(entry)) {
        note(entry.kind(), entry.change());
      }
    }
    if (!isPlanBehind()) {
      dirtyPlans.clear();
    }
    plan(0);
  }

  private boolean isThere(Entry entry) {
    return !project.books().isTakenAway(Table.valueOf(entry.change().path("table").asString()));
  }

  private boolean isOfPlan(Entry entry) {
    return entry.kind() != Entry.Kind.POSTINGS || entry.plan().equals(project.books().planName());
  }

  /** Whether the folder of the plan lacks changes by hand that were acknowledged. */
  private boolean isPlanBehind() throws IOException {
    String name = project.books().planName();
    Path csv = project.folder().plan(name).resolve(PlanCsv.NAME);
    if (name.isEmpty() || !Files.isRegularFile(csv)) {
      return false;
    }
    OptionalLong held =
        project
            .journal()
            .numberOf(project.folder().name(csv), ProjectFolder.digest(Files.readAllBytes(csv)));
    return held.isPresent()
        && project.journal().entries().stream()
            .anyMatch(
                entry ->
                    entry.number() > held.getAsLong()
                        && entry.kind() == Entry.Kind.POSTINGS
                        && entry.change().path("plan").asString().equals(name));
  }

  void save(Entry.Kind kind, ObjectNode change) {
    note(kind, change);
    plan(QUIET_MILLIS);
  }

  private synchronized void note(Entry.Kind kind, ObjectNode change) {
    if (kind == Entry.Kind.POSTINGS) {
      dirtyPlans.add(change.path("plan").asString());
    } else if (kind != Entry.Kind.MILESTONE) {
      dirty.put(kind + change.path("table").asString(""), new Step(kind, change));
    }
  }

  /**
   * Whether a file lacks edits that were acknowledged.
   *
   * @param table null for the policy
   */
  synchronized boolean isBehind(@Nullable Table table) {
    String key = table == null ? Entry.Kind.POLICY.name() : Entry.Kind.LISTS + table.name();
    return dirty.containsKey(key) || writing.equals(key);
  }

  private synchronized void plan(int millis) {
    if (planned == null || planned.isDone()) {
      planned = thread.schedule(this::writeOrTryAgain, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void writeOrTryAgain() {
    try {
      write();
      if (troubled) {
        troubled = false;
        project.events().send("saving", Map.of("well", true));
      }
    } catch (IOException | RuntimeException e) {
      troubled = true;
      Named why = Text.say("saving.trouble", Projects.reason(e));
      project.events().send("saving", Map.of("well", false, "why", why));
      thread.schedule(this::writeOrTryAgain, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void write() throws IOException {
    Map<String, Step> steps;
    Set<String> plans;
    synchronized (this) {
      steps = new LinkedHashMap<>(dirty);
      plans = new LinkedHashSet<>(dirtyPlans);
    }
    if (!steps.isEmpty() || !plans.isEmpty()) {
      project.folder().requireThere();
    }
    for (Map.Entry<String, Step> each : steps.entrySet()) {
      synchronized (this) {
        dirty.remove(each.getKey(), each.getValue());
        writing = each.getKey();
      }
      try {
        long number;
        Map<Path, Supplier<byte[]>> files;
        synchronized (project) {
          number = project.journal().last();
          files = project.files(each.getValue().kind(), each.getValue().change());
        }
        for (Map.Entry<Path, Supplier<byte[]>> file : files.entrySet()) {
          writeFile(file.getKey(), file.getValue().get(), number);
        }
      } catch (IOException | RuntimeException e) {
        synchronized (this) {
          dirty.putIfAbsent(each.getKey(), each.getValue());
        }
        throw e;
      } finally {
        synchronized (this) {
          writing = "";
        }
      }
    }
    for (String name : plans) {
      if (name.equals(project.books().planName())) {
        PlanWriter.rewrite(project, name);
      }
      synchronized (this) {
        dirtyPlans.remove(name);
      }
    }
  }

  private void writeFile(Path file, byte[] content, long number) throws IOException {
    if (Files.isRegularFile(file)) {
      byte[] there = Files.readAllBytes(file);
      if (Arrays.equals(there, content)) {
        return;
      }
      keepOutside(file, there);
    }
    project.journal().willWrite(project.folder().name(file), ProjectFolder.digest(content), number);
    ProjectFolder.write(file, content);
  }

  /** What another program wrote while edits were on their way is kept beside, and told of. */
  private void keepOutside(Path file, byte[] there) throws IOException {
    String digest = ProjectFolder.digest(there);
    if (project.journal().numberOf(project.folder().name(file), digest).isPresent()) {
      return;
    }
    Path kept =
        project.folder().outside().resolve(digest.substring(0, 8) + "-" + file.getFileName());
    if (!Files.exists(kept)) {
      ProjectFolder.write(kept, there);
      Message why =
          Text.say("outside.kept", project.folder().name(file), project.folder().name(kept));
      project.tell(Text.of(why), JsonNodeFactory.instance.objectNode());
      project.events().send("outside", Map.of("why", why));
    }
  }

  /** Writes the lists and what else facts are made of now. */
  void flush() throws IOException {
    run(this::writeLists);
  }

  /** Writes everything now, the folder of the plan too. */
  void flushAll() throws IOException {
    run(this::write);
  }

  /** Something that writes. */
  private interface Writing {
    void run() throws IOException;
  }

  private void run(Writing writing) throws IOException {
    try {
      thread
          .submit(
              () -> {
                writing.run();
                return null;
              })
          .get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      } else if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** All but the folders of plans, which facts are asked for to be written. */
  private void writeLists() throws IOException {
    Set<String> plans;
    synchronized (this) {
      plans = new LinkedHashSet<>(dirtyPlans);
      dirtyPlans.clear();
    }
    try {
      write();
    } finally {
      synchronized (this) {
        dirtyPlans.addAll(plans);
      }
    }
    if (!plans.isEmpty()) {
      plan(QUIET_MILLIS);
    }
  }

  /**
   * Waits for what is being written, and writes what is not; of a folder that is gone the journal,
   * which went with it, has that.
   */
  @Override
  public void close() throws IOException {
    thread.shutdown();
    try {
      if (thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)
          && project.folder().isThere()) {
        write();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
