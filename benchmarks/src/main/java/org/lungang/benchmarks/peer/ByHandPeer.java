package org.lungang.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import org.lungang.benchmarks.exact.Program;
import org.lungang.benchmarks.exact.ProgramCompiler;
import org.lungang.plan.Plan;
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
    List<PossiblePosting> postings = new ArrayList<>();
    for (List<PossiblePosting> part :
        Workers.map(allowance.threads(), programs, program -> plan(program, board))) {
      postings.addAll(part);
    }
    return Plan.of(postings);
  }

  private static List<PossiblePosting> plan(Program program, Board board) {
    boolean[] taken = new ByHand(program).plan();
    board.better(program.component().groups().get(0).id(), program.gain(taken));
    return program.taken(taken);
  }
}
