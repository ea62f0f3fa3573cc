package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lungang.compare.PlanState;
import org.lungang.output.OutputFile;
import org.lungang.plan.Plan;
import org.lungang.project.FolderHistory;
import org.lungang.project.PlanFolder;
import org.lungang.project.ScoredPlan;
import org.lungang.report.PlanCsv;
import org.lungang.report.PlanReport;
import org.lungang.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes plans those that are worked on, changes them by hand, and has their folders written. */
final class PlanWriter {

  private PlanWriter() {}

  /** The name of the next plan: 1, 2, 3 … */
  static String nextName(OpenProject project) throws IOException {
    return nextName(project.folder().root().resolve("plans"));
  }

  /** The number of the next folder in a folder of numbered ones. */
  static String nextName(Path folder) throws IOException {
    int last = 0;
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path each : all.toList()) {
          String name = String.valueOf(each.getFileName());
          if (name.matches("[0-9]{1,6}")) {
            last = Math.max(last, Integer.parseInt(name));
          }
        }
      }
    }
    return String.valueOf(last + 1);
  }

  /** A plan whose folder was written becomes the one that is worked on. */
  static Entry take(OpenProject project, String name, Text what) throws IOException {
    Path csv = project.folder().plan(name).resolve(PlanCsv.NAME);
    project
        .journal()
        .willWrite(
            project.folder().name(csv),
            ProjectFolder.digest(Files.readAllBytes(csv)),
            project.journal().last());
    Map<String, JsonNode> set = new LinkedHashMap<>();
    set.put("plan", JsonNodeFactory.instance.stringNode(name));
    synchronized (project) {
      ObjectNode change = project.books().settings().changes(set);
      return project.edit(Entry.Kind.PLAN, what, change, null);
    }
  }

  /**
   * Changes the plan by hand.
   *
   * @throws Refusal if it is published or final
   */
  static Entry change(OpenProject project, Board board, Plan after, Text what) throws IOException {
    requireOpen(project, board.name());
    synchronized (project) {
      if (!project.books().planName().equals(board.name())) {
        throw new Refusal(409, Text.say("undo.other-plan", board.name()));
      }
      ObjectNode change = PlanKeys.change(project.books().plan(), after);
      change.put("plan", board.name());
      return project.edit(Entry.Kind.POSTINGS, what, change, null);
    }
  }

  /** A plan that is published or final is not changed. */
  static void requireOpen(OpenProject project, String name) {
    requireNotFinal(project, name);
    if (state(project, name) == PlanState.PUBLISHED) {
      throw new Refusal(409, Text.say("plan.published", name));
    }
  }

  /**
   * What was published or made final is neither changed nor left because a step is taken back.
   *
   * @param leaves the published plan that may be left for it; empty for none
   * @throws Refusal if it would be
   */
  static void requireMayGoBack(OpenProject project, Entry entry, String leaves) {
    String name = project.books().planName();
    if (entry.kind() == Entry.Kind.POSTINGS && entry.plan().equals(name)) {
      requireOpen(project, name);
    } else if (entry.kind() == Entry.Kind.PLAN && !name.isEmpty()) {
      if (leaves.equals(name)) {
        requireNotFinal(project, name);
      } else {
        requireOpen(project, name);
      }
    }
  }

  /** A final plan stays the one that counts. */
  static void requireNotFinal(OpenProject project, String name) {
    if (state(project, name) == PlanState.FINAL) {
      throw new Refusal(409, Text.say("plan.final", name));
    }
  }

  /** How far a plan has come; one whose folder is gone has nothing left to be kept. */
  private static PlanState state(OpenProject project, String name) {
    Path out = project.folder().plan(name);
    return Files.isDirectory(out) ? FolderHistory.of(out).state() : PlanState.DRAFT;
  }

  /** Writes the folder of the plan that was changed by hand, its history with a step for it. */
  static void rewrite(OpenProject project, String name) throws IOException {
    long number;
    synchronized (project) {
      number = project.journal().last();
    }
    Board board = project.boardForSaving();
    if (board == null || !board.name().equals(name)) {
      return;
    }
    Path out = project.folder().plan(name);
    PlanReport report =
        new ScoredPlan(board.staffing(), board.plan(), board.score(), List.of())
            .report(board.checked().madeFrom().digest());
    for (OutputFile file : report.files(project.books().language())) {
      if (file.name().equals(PlanCsv.NAME)) {
        project
            .journal()
            .willWrite(
                project.folder().name(out.resolve(PlanCsv.NAME)),
                ProjectFolder.digest(file.content()),
                number);
      }
    }
    PlanFolder.rewrite(
        out, board.checked().madeFrom(), report, project.books().language(), note -> {});
  }
}
