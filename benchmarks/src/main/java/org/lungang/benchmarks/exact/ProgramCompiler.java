package org.lungang.benchmarks.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.plan.PostingWorth;
import org.lungang.policy.Level;
import org.lungang.policy.Principles;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.GroupExperience;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Compiles the components of a staffing, rule by rule as the plain scorer reads them. */
public final class ProgramCompiler {

  private final Staffing staffing;
  private final PostingWorth postingWorth;
  private final Map<String, List<PossiblePosting>> postingsByGroup = new HashMap<>();

  /** A compiler for the components of one year. */
  public ProgramCompiler(Staffing staffing) {
    this.staffing = staffing;
    this.postingWorth = new PostingWorth(staffing);
    for (PossiblePosting posting : staffing.postings()) {
      postingsByGroup.computeIfAbsent(posting.group().id(), id -> new ArrayList<>()).add(posting);
    }
  }

  /** The programs of all components where anything can be done, the largest first. */
  public List<Program> compileAll() {
    return staffing.components().stream()
        .filter(component -> size(component) > 0)
        .sorted((a, b) -> Integer.compare(size(b), size(a)))
        .map(this::compile)
        .toList();
  }

  /** How many possible postings and visits a component has. */
  public int size(Component component) {
    return component.groups().stream()
            .mapToInt(group -> postingsByGroup.getOrDefault(group.id(), List.of()).size())
            .sum()
        + VisitCharges.possible(staffing, component.schoolIds()).size();
  }

  /** The program of a component. */
  public Program compile(Component component) {
    Map<String, List<PossiblePosting>> byStaff = new TreeMap<>();
    component.groups().stream()
        .flatMap(group -> postingsByGroup.getOrDefault(group.id(), List.of()).stream())
        .forEach(
            posting ->
                byStaff.computeIfAbsent(posting.staffId(), id -> new ArrayList<>()).add(posting));
    List<PossiblePosting> postings = new ArrayList<>();
    List<Integer> firstOfStaff = new ArrayList<>();
    for (List<PossiblePosting> own : byStaff.values()) {
      firstOfStaff.add(postings.size());
      postings.addAll(own);
    }
    firstOfStaff.add(postings.size());
    ComponentPostings index = new ComponentPostings(component, postings);
    List<Charge> charges = new ArrayList<>();
    charges.addAll(new GroupCharges(staffing, index).charges());
    charges.addAll(new SchoolCharges(staffing, index).charges());
    charges.addAll(new PersonCharges(staffing, index).charges());
    VisitCharges visiting = new VisitCharges(staffing, index, postings.size()).compile();
    charges.addAll(visiting.charges());
    List<Points> worth = new ArrayList<>();
    postings.forEach(posting -> worth.add(worth(posting)));
    visiting.visits().forEach(visit -> worth.add(visiting.worth(visit)));
    worth.addAll(visiting.indicatorWorth());
    return Program.of(component, postings, firstOfStaff, visiting, worth, charges);
  }

  /** S1, S2, S5 to S9, and M2: minus one for whoever is posted without group experience. */
  private Points worth(PossiblePosting posting) {
    Principles.GroupExperience principle = staffing.policy().principles().groupExperience();
    boolean lacks =
        principle != null
            && principle.flows().contains(posting.flow().id())
            && !GroupExperience.has(staffing, principle, posting.standing(), posting.group());
    Points minutes = Points.of(Level.SOFT, postingWorth.total(posting));
    return lacks ? minutes.minus(Points.of(Rule.M2.level(), 1)) : minutes;
  }
}
