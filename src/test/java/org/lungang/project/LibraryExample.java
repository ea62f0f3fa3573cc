package org.lungang.project;

import java.io.PrintStream;
import java.nio.file.Path;
import org.lungang.explain.Explanation;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.PossiblePosting;

/** Plans a district, writes the plan's folder, and says why one of the people goes. */
public final class LibraryExample {

  private LibraryExample() {}

  /** Says on {@code screen} what came out, or everything that is wrong. */
  public static void plan(Path lists, String policy, int year, Path out, PrintStream screen) {
    try {
      DistrictLists.Checked checked =
          DistrictLists.read(lists).requireSound(Policies.read(policy), year);
      // No limit of time or steps: the search stops by itself. Seed 0, two threads.
      SearchOptions options = new SearchOptions(null, null, 0, 2);
      NewPlan planned = new Planning(checked, options, SearchListener.SILENT).run();
      planned.write(out, false, Language.EN, note -> screen.println(note.in(Language.EN)));

      Plan plan = planned.result().plan();
      screen.println(plan.postings().size() + " postings");
      screen.println(planned.result().certificate().sentence().in(Language.EN));
      PossiblePosting first = plan.postings().get(0);
      Explanation why = new PlanQuestions(checked.staffing(), plan).person(first.staffId());
      screen.println("Other plans for " + first.staffId() + ": " + why.alternatives().size());
    } catch (ProjectFailure failure) {
      failure.sentences().forEach(line -> screen.println(line.in(Language.EN)));
    }
  }
}
