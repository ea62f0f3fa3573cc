package org.lungang.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Compiles the components of a staffing for the search. */
public final class ModelCompiler {

  private final Staffing staffing;
  private final Map<String, List<PossiblePosting>> postingsByGroup = new HashMap<>();

  /** A compiler for the components of one year. */
  public ModelCompiler(Staffing staffing) {
    this.staffing = staffing;
    for (PossiblePosting posting : staffing.postings()) {
      postingsByGroup.computeIfAbsent(posting.group().id(), id -> new ArrayList<>()).add(posting);
    }
  }

  /** A compiler for one component alone. */
  ModelCompiler(Staffing staffing, Component component) {
    this.staffing = staffing;
    component
        .groups()
        .forEach(
            group ->
                postingsByGroup.put(
                    group.id(),
                    component.schoolIds().stream()
                        .flatMap(id -> staffing.presence().staffOf(id).stream())
                        .flatMap(standing -> staffing.postingsOf(standing.id()).stream())
                        .filter(posting -> posting.group().id().equals(group.id()))
                        .sorted(Comparator.comparingInt(PossiblePosting::index))
                        .toList()));
  }

  /** How many possible postings a component has. */
  public int size(Component component) {
    return component.groups().stream()
        .mapToInt(group -> postingsByGroup.getOrDefault(group.id(), List.of()).size())
        .sum();
  }

  /** The model of a component, its candidates sorted by staff id. */
  public ComponentModel compile(Component component) {
    return compile(component, null);
  }

  /**
   * The model of a component in which gaps in the curriculum cost, too.
   *
   * @param visits who travels, whoever is posted; null to leave gaps out
   */
  ComponentModel compile(Component component, @Nullable List<Visit> visits) {
    TallyBook book = new TallyBook();
    HardTallies hard = new HardTallies(staffing, book);
    OtherTallies other =
        new OtherTallies(
            staffing,
            book,
            visits == null ? null : Curriculum.of(staffing, Plan.of(List.of(), visits)));
    Map<String, List<PossiblePosting>> byStaff = new TreeMap<>();
    component
        .groups()
        .forEach(
            group ->
                postingsByGroup
                    .getOrDefault(group.id(), List.of())
                    .forEach(
                        posting ->
                            byStaff
                                .computeIfAbsent(posting.staffId(), id -> new ArrayList<>())
                                .add(posting)));
    List<List<Option>> options = new ArrayList<>();
    int index = 0;
    for (List<PossiblePosting> postings : byStaff.values()) {
      List<Option> ofOne = new ArrayList<>();
      for (PossiblePosting posting : postings) {
        hard.count(posting);
        other.count(posting);
        ofOne.add(
            new Option(index++, posting, other.worth(posting), book.contributionsOf(posting)));
      }
      options.add(ofOne);
    }
    return new ComponentModel(component, book.tallies(), options);
  }
}
