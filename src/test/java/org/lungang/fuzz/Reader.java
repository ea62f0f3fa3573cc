package org.lungang.fuzz;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.lungang.project.ProjectFailure;

/**
 * Everything that reads what people give the program. Whatever the bytes, it ends with a result or
 * with problems in words: any other exception is a defect.
 */
enum Reader {
  /** A table of lists; the first byte says which. */
  TABLE(ListReaders::table, files -> ListReaders.tables()),

  /** A part of a workbook with lists; the first byte says which. */
  WORKBOOK(WorkbookReaders::lists, WorkbookReaders::parts),

  /** The same, to be marked. */
  MARKED(WorkbookReaders::marked, WorkbookReaders::parts),

  /** The same, as a roster of an office's own. */
  OFFICE_WORKBOOK(WorkbookReaders::roster, WorkbookReaders::parts),

  /** The same, as a plan, as days off and as numbers of pupils. */
  OTHER_WORKBOOK(WorkbookReaders::others, WorkbookReaders::parts),

  /** A workbook as it lies on a disk. */
  ARCHIVE(WorkbookReaders::archive, WorkbookReaders::archives),

  /** A roster of an office's own. */
  ROSTER(ListReaders::roster, files -> ListReaders.rosters()),

  /** The answers of an earlier import. */
  RECIPE(ListReaders::recipe, ListReaders::recipes),

  /** A policy of the user's own. */
  POLICY(PolicyReaders::policy, PolicyReaders::policies),

  /** What is to change, for whatif and replan. */
  SCENARIO(PolicyReaders::scenario, PolicyReaders::scenarios),

  /** Objections to a published plan. */
  PINS(ListReaders::pins, files -> ListReaders.pins()),

  /** Days off. */
  DAYS(ListReaders::days, files -> ListReaders.days()),

  /** How many pupils come. */
  ENROLMENT(ListReaders::enrolment, files -> ListReaders.enrolments()),

  /** A plan changed by hand. */
  PLAN(PlanReaders::plan, files -> PlanReaders.seeds(files, "plan.csv")),

  /** Who travels to teach, changed by hand. */
  VISITS(PlanReaders::visits, files -> PlanReaders.seeds(files, "itinerant.csv")),

  /** The plan as it was made. */
  MADE(PlanReaders::made, files -> PlanReaders.seeds(files, "plan.json")),

  /** The life of a plan. */
  HISTORY(PlanReaders::history, files -> PlanReaders.seeds(files, "history.json"));

  /** Reads bytes. */
  interface Reads {
    void read(FuzzedFiles files, byte[] bytes) throws IOException;
  }

  /** Sound files to begin with, by name. */
  interface Seeds {
    Map<String, byte[]> of(FuzzedFiles files) throws IOException;
  }

  private final Reads reads;
  private final Seeds seeds;

  Reader(Reads reads, Seeds seeds) {
    this.reads = reads;
    this.seeds = seeds;
  }

  /** Sound files to begin with, by name. */
  Map<String, byte[]> seeds(FuzzedFiles files) throws IOException {
    return seeds.of(files);
  }

  /**
   * Reads a file; that something is wrong with it is in order.
   *
   * @throws IOException if the disk fails
   */
  void fuzz(FuzzedFiles files, byte[] bytes) throws IOException {
    try {
      reads.read(files, bytes);
    } catch (ProjectFailure e) {
      Told.failure(e);
    }
  }

  /** Its name on the command line, and of the folder of its seeds. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
