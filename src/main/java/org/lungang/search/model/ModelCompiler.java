package org.lungang.search.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  public ModelCompiler(Staffing staffing, Component component) {
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

  /** The model of a component, its candidates sorted by staff id; of postings alone. */
  public ComponentModel compile(Component component) {
    return compile(component, null, null);
  }

  /**
   * The model of a component in which gaps in the curriculum cost, too.
   *
   * @param visits who travels, whoever is posted
   */
  public ComponentModel compileAround(Component component, List<Visit> visits) {
    return compile(component, Curriculum.of(staffing, Plan.of(List.of(), visits)), null);
  }

  /** The model of a component with its postings and visits. */
  public ComponentModel compileTogether(Component component, PossibleVisits visits) {
    return compile(component, null, visits);
  }

  private ComponentModel compile(
      Component component, @Nullable Curriculum curriculum, @Nullable PossibleVisits visits) {
    TallyBook book = new TallyBook();
    HardTallies hard = new HardTallies(staffing, book);
    OtherTallies other = new OtherTallies(staffing, book, curriculum);
    OwnTallies own = new OwnTallies(staffing, book);
    Map<String, List<PossiblePosting>> byStaff = new TreeMap<>();
    for (PossiblePosting posting : postingsOf(component)) {
      byStaff.computeIfAbsent(posting.staffId(), id -> new ArrayList<>()).add(posting);
    }
    Map<String, List<TravelPattern>> patterns = Map.of();
    if (visits != null) {
      PatternTallies tallies = new PatternTallies(staffing, book, visits, postingsOf(component));
      patterns = tallies.patterns();
      tallies.count();
    }
    Set<String> people = new TreeSet<>(byStaff.keySet());
    people.addAll(patterns.keySet());
    List<List<Option>> options = new ArrayList<>();
    int index = 0;
    for (String id : people) {
      List<Option> ofOne = new ArrayList<>();
      for (PossiblePosting posting : byStaff.getOrDefault(id, List.of())) {
        hard.count(posting);
        other.count(posting);
        own.count(posting);
        ofOne.add(
            new Option(index++, posting, other.worth(posting), book.takeContributionsOf(posting)));
      }
      for (TravelPattern pattern : patterns.getOrDefault(id, List.of())) {
        ofOne.add(
            new Option(
                index++, pattern.visits(), pattern.worth(), book.takeContributionsOf(pattern)));
      }
      options.add(ofOne);
    }
    return new ComponentModel(component, book.tallies(), options);
  }

  /** The possible postings of a component. */
  public List<PossiblePosting> postingsOf(Component component) {
    return component.groups().stream()
        .flatMap(group -> postingsByGroup.getOrDefault(group.id(), List.of()).stream())
        .toList();
  }
}
