package org.lungang.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import org.lungang.benchmarks.exact.Program;
import org.lungang.benchmarks.exact.ProgramCompiler;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** A plan as a careful clerk makes it with a spreadsheet; see {@link ByHand}. */
public final class ByHandPeer implements Peer {

  /** A clerk. */
  public ByHandPeer() {}

  @Override
  public String name() {
    return "By hand";
  }

  @Override
  public boolean usesSeed() {
    return false;
  }

  @Override
  public Plan plan(Staffing staffing, Allowance allowance, Board board) {
    List<Program> programs = new ProgramCompiler(staffing).compileAll();
    List<boolean[]> plans =
        Workers.map(allowance.threads(), programs, program -> plan(program, board));
    List<PossiblePosting> postings = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      postings.addAll(programs.get(i).taken(plans.get(i)));
      visits.addAll(programs.get(i).takenVisits(plans.get(i)));
    }
    return Plan.of(postings, visits);
  }

  private static boolean[] plan(Program program, Board board) {
    boolean[] taken = new ByHand(program).plan();
    VisitsByHand.add(program, taken);
    board.better(program.component().groups().get(0).id(), program.gain(taken));
    return taken;
  }
}
