package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Named;
import org.lungang.project.ProjectFailure;
import org.lungang.web.Answer;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;

/** The projects that are open, and how a request gets to one. */
final class Projects implements AutoCloseable {

  private final Clock clock;
  private final Map<String, OpenProject> open = new LinkedHashMap<>();
  private int lastId;

  Projects(Clock clock) {
    this.clock = clock;
  }

  /** What a route does with a project. */
  interface Work {
    Object of(OpenProject project, Request request) throws IOException;
  }

  /** Opens a folder, or the project that it lies in, or finds it open. */
  synchronized OpenProject open(Path folder) throws IOException {
    Path root = ProjectFolder.around(folder.toAbsolutePath().normalize());
    for (OpenProject project : all()) {
      if (!project.folder().isThere()) {
        // It may be what is opened now, at its new place.
        close(project);
      }
    }
    for (OpenProject project : open.values()) {
      if (project.folder().root().equals(root)) {
        return project;
      }
    }
    lastId++;
    OpenProject project = OpenProject.open("p" + lastId, root, clock);
    open.put(project.id(), project);
    project.prepare();
    return project;
  }

  synchronized void close(OpenProject project) throws IOException {
    open.remove(project.id());
    project.close();
  }

  synchronized OpenProject get(Request request) {
    OpenProject project = open.get(request.parameter("project"));
    if (project == null) {
      throw new Refusal(404, Text.say("project.closed"));
    }
    return project;
  }

  synchronized List<OpenProject> all() {
    return List.copyOf(open.values());
  }

  /** Adds what is read of a project. */
  void get(Routes routes, String path, Work work) {
    getAnyway(routes, path, whole(work));
  }

  /** Adds what is done in a project. */
  void post(Routes routes, String path, Work work) {
    postAnyway(routes, path, whole(work));
  }

  /** Adds what is read of a project also while lists of it are gone. */
  void getAnyway(Routes routes, String path, Work work) {
    routes.get("/api/projects/{project}" + path, request -> answer(request, work));
  }

  /** Adds what is done in a project also while lists of it are gone. */
  void postAnyway(Routes routes, String path, Work work) {
    routes.post("/api/projects/{project}" + path, 32 << 20, request -> answer(request, work));
  }

  private static Work whole(Work work) {
    return (project, request) -> {
      project.gone().requireNothing();
      return work.of(project, request);
    };
  }

  private Answer answer(Request request, Work work) {
    return answer(
        () -> {
          OpenProject project = get(request);
          project.folder().requireThere();
          return work.of(project, request);
        });
  }

  /** Something that may fail as files do. */
  interface Task {
    Object run() throws IOException;
  }

  /** Turns what went wrong below into what the page can tell. */
  static Answer answer(Task task) {
    try {
      Object value = task.run();
      return value instanceof Answer answer ? answer : new Answer.Json(value);
    } catch (ProjectFailure failure) {
      List<Named> sentences = new ArrayList<>(failure.sentences());
      failure.problems().stream().filter(Problem::isError).limit(50).forEach(sentences::add);
      throw new Refusal(409, sentences);
    } catch (IOException e) {
      throw new Refusal(507, trouble(e));
    }
  }

  /** Why something failed, for a sentence that says what. */
  static Object reason(Exception e) {
    if (e instanceof ProjectFailure failure && !failure.sentences().isEmpty()) {
      return failure.sentences().get(0);
    }
    if (e instanceof Refusal refusal && !refusal.sentences().isEmpty()) {
      return refusal.sentences().get(0);
    }
    @Nullable String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** What is wrong with the disk or the folder. */
  private static Named trouble(IOException e) {
    return Text.say(e instanceof AccessDeniedException ? "disk.denied" : "disk", reason(e));
  }

  @Override
  public synchronized void close() throws IOException {
    @Nullable IOException failed = null;
    for (OpenProject project : open.values()) {
      try {
        project.close();
      } catch (IOException e) {
        failed = e;
      }
    }
    open.clear();
    if (failed != null) {
      throw failed;
    }
  }
}
