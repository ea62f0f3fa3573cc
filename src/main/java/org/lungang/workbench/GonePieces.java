package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.web.Refusal;

/**
 * What somebody moved, renamed or deleted of a project while it is open: what is shown must be what
 * lies in the folder.
 */
final class GonePieces {

  private final OpenProject project;

  GonePieces(OpenProject project) {
    this.project = project;
  }

  /** The lists, and the policy, that were read here and are gone, as the journal calls them. */
  List<String> files() throws IOException {
    synchronized (project) {
      return project.books().gone().stream().map(project.folder()::name).toList();
    }
  }

  /**
   * What is to be said where the folder of the plan that is worked on is gone; null if it is there.
   */
  @Nullable Message plan() {
    String name = project.books().planName();
    Path plan = project.folder().plan(name);
    return name.isEmpty() || Files.isDirectory(plan) ? null : Text.say("plan.gone", name, plan);
  }

  /**
   * Before a step is taken back.
   *
   * @throws Refusal if a list or the policy is gone
   */
  void requireLists() throws IOException {
    List<String> files = files();
    if (!files.isEmpty()) {
      throw new Refusal(410, Text.say("project.files-gone", Message.list(files)));
    }
  }

  /**
   * Before anything is read or done.
   *
   * @throws Refusal if a list, the policy or the folder of the plan is gone
   */
  void requireNothing() throws IOException {
    requireLists();
    Message plan = plan();
    if (plan != null) {
      throw new Refusal(410, plan);
    }
  }
}
