package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lungang.linear.DualSimplex;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;

/** Whoever counts the same shares columns; numbers of them are taken apart again. */
class AlikeCandidatesTest {

  private static final List<Tally> TALLIES =
      List.of(
          new Tally(0, Rule.H2, Tally.Shape.AT_LEAST, 3, 1, 1),
          new Tally(1, Rule.H7, Tally.Shape.AT_MOST, 1, 1, 1),
          new Tally(2, Rule.S3, Tally.Shape.AT_MOST, 0, 1, 5));

  /** What an option counts in each tally, 0 for not at all, and what it is worth at soft. */
  private record Counts(int quota, int drained, int soft, long worth) {}

  private static ComponentModel model(List<List<Counts>> byCandidate) {
    List<List<Option>> options = new ArrayList<>();
    int index = 0;
    for (int candidate = 0; candidate < byCandidate.size(); candidate++) {
      List<Option> ofOne = new ArrayList<>();
      for (Counts counts : byCandidate.get(candidate)) {
        List<Contribution> contributions = new ArrayList<>();
        int[] amounts = {counts.quota(), counts.drained(), counts.soft()};
        for (int tally = 0; tally < amounts.length; tally++) {
          if (amounts[tally] != 0) {
            contributions.add(new Contribution(TALLIES.get(tally), amounts[tally]));
          }
        }
        ofOne.add(
            new Option(
                index++,
                "T" + candidate,
                null,
                List.of(),
                Map.of(Rule.S1, counts.worth()),
                contributions));
      }
      options.add(ofOne);
    }
    return new ComponentModel(null, TALLIES, options);
  }

  /** Three who count in the quota, two of them drain a school, all worth something else at soft. */
  private static ComponentModel three() {
    return model(
        List.of(
            List.of(new Counts(1, 1, 0, 4), new Counts(1, 0, 0, 9)),
            List.of(new Counts(1, 0, 1, -2), new Counts(1, 1, 1, 0)),
            List.of(new Counts(1, 0, 0, 3))));
  }

  private static ComponentProgram program(ComponentModel model, Level goal, OptionScope scope) {
    return new ComponentProgram(
        model, goal, new Caps(Long.MAX_VALUE, Long.MAX_VALUE), scope, Counting.NONE, null);
  }

  /** In whatever order their options stand; whoever has fewer options is someone else. */
  @Test
  void thoseWhoCountTheSameShareColumns() {
    ComponentModel model = three();
    ComponentProgram program = program(model, Level.HARD, OptionScope.all(model));
    assertThat(columns(program, model)).containsExactly(0, 1, 1, 0, 2);
    assertThat(program.relaxation().upper(0)).isEqualTo(2);
    assertThat(program.relaxation().upper(1)).isEqualTo(2);
    assertThat(program.relaxation().upper(2)).isEqualTo(1);
  }

  /** What nothing counts at the goal or above it tells nobody apart; what is worth there does. */
  @Test
  void atSoftEverybodyIsSomeoneElse() {
    ComponentModel model = three();
    assertThat(columns(program(model, Level.SOFT, OptionScope.all(model)), model))
        .containsExactly(0, 1, 2, 3, 4);
    ComponentModel due =
        model(List.of(List.of(new Counts(1, 1, 0, 0)), List.of(new Counts(1, 1, 0, 0))));
    assertThat(columns(program(due, Level.SOFT, OptionScope.all(due)), due)).containsExactly(0, 1);
    assertThat(columns(program(due, Level.MEDIUM, OptionScope.all(due)), due))
        .containsExactly(0, 0);
  }

  /** Of two who count the same, the posting of one costs at medium: alike at hard alone. */
  @Test
  void whatAnOptionIsWorthAtTheGoalTellsApart() {
    List<Contribution> counts = List.of(new Contribution(TALLIES.get(0), 1));
    ComponentModel model =
        new ComponentModel(
            null,
            TALLIES,
            List.of(
                List.of(new Option(0, "T0", null, List.of(), Map.of(Rule.M2, -1L), counts)),
                List.of(new Option(1, "T1", null, List.of(), Map.of(Rule.S1, 7L), counts))));
    OptionScope scope = OptionScope.all(model);
    assertThat(columns(program(model, Level.HARD, scope), model)).containsExactly(0, 0);
    assertThat(columns(program(model, Level.MEDIUM, scope), model)).containsExactly(0, 1);
  }

  /** Somebody of whom an option is fixed is no longer like the others. */
  @Test
  void onlyFreeOptionsAreCompared() {
    ComponentModel model = three();
    OptionScope scope = OptionScope.all(model);
    scope.fixAtZero(1);
    assertThat(columns(program(model, Level.HARD, scope), model)).containsExactly(0, -1, 1, 2, 3);
    scope.fixAtOne(model, 0, 0);
    assertThat(columns(program(model, Level.HARD, scope), model)).containsExactly(-1, -1, 0, 1, 2);
  }

  /** Two options of one person that count the same are one column, of which they take one. */
  @Test
  void optionsOfOnePersonThatCountTheSameShareAColumn() {
    ComponentModel model = model(List.of(List.of(new Counts(1, 0, 0, 4), new Counts(1, 0, 0, 9))));
    ComponentProgram program = program(model, Level.HARD, OptionScope.all(model));
    assertThat(columns(program, model)).containsExactly(0, 0);
    assertThat(program.relaxation().upper(0)).isEqualTo(1);
    assertThat(program.options(new double[] {1})).containsExactly(0);
    program.fix(OptionScope.all(model), program.relaxation());
    assertThat(bounds(program.relaxation(), 0)).containsExactly(0, 1);
  }

  /** Half a person stays, more than half goes, and nobody goes twice. */
  @Test
  void numbersAreTakenApart() {
    ComponentModel model = three();
    ComponentProgram program = program(model, Level.HARD, OptionScope.all(model));
    assertThat(program.options(new double[] {1, 1, 0})).containsExactly(0, 2);
    assertThat(program.options(new double[] {0, 2, 1})).containsExactly(1, 2, 4);
    assertThat(program.options(new double[] {0.5, 1.5, 0.51})).containsExactly(1, 4);
    assertThat(program.options(new double[] {1.6, 1.6, 0})).containsExactly(0, 3);
  }

  /** Those who take an option in the plan get it first, the rest goes to the others. */
  @Test
  void aSolutionIsTakenApartAsThePlanHasIt() {
    ComponentModel model = three();
    OptionScope scope = OptionScope.all(model);
    AlikeCandidates alike =
        AlikeCandidates.of(model, scope, List.of(Level.HARD), tally -> tally < 2);
    double[] shares = new double[5];
    alike.spread(new double[] {0.25, 1, 0}, new int[] {-1, 2, 4}, shares);
    assertThat(shares).containsExactly(new double[] {0.25, 0, 1, 0, 0}, within(1e-12));
    alike.spread(new double[] {0, 1.5, 0.5}, new int[] {1, 3, -1}, shares);
    assertThat(shares).containsExactly(new double[] {0, 1, 0.5, 0, 0.5}, within(1e-12));
  }

  /** Each fixed person takes one from the most or adds one to the least of a column. */
  @Test
  void whatIsFixedBoundsTheNumbers() {
    ComponentModel model = three();
    ComponentProgram program = program(model, Level.HARD, OptionScope.all(model));
    DualSimplex relaxation = program.relaxation();
    OptionScope scope = OptionScope.all(model);
    scope.fixAtOne(model, 0, 0);
    program.fix(scope, relaxation);
    assertThat(bounds(relaxation, 0)).containsExactly(1, 2);
    assertThat(bounds(relaxation, 1)).containsExactly(0, 1);
    scope.fixAtOne(model, 1, -1);
    program.fix(scope, relaxation);
    assertThat(bounds(relaxation, 0)).containsExactly(1, 1);
    assertThat(bounds(relaxation, 1)).containsExactly(0, 0);
    assertThat(bounds(relaxation, 2)).containsExactly(0, 1);
  }

  /** One counts in both tallies, whichever is named first; another counts twice in one of them. */
  @Test
  void amountsTellApartButNotTheOrderOfTallies() {
    Contribution quota = new Contribution(TALLIES.get(0), 1);
    Contribution twice = new Contribution(TALLIES.get(0), 2);
    Contribution drained = new Contribution(TALLIES.get(1), 1);
    ComponentModel model =
        new ComponentModel(
            null,
            TALLIES,
            List.of(
                List.of(option(0, Map.of(), quota, drained)),
                List.of(option(1, Map.of(), drained, quota)),
                List.of(option(2, Map.of(), twice, drained))));
    assertThat(columns(program(model, Level.HARD, OptionScope.all(model)), model))
        .containsExactly(0, 0, 1);
  }

  @Test
  void howMuchAnOptionIsWorthTellsApart() {
    ComponentModel model =
        new ComponentModel(
            null,
            TALLIES,
            List.of(
                List.of(option(0, Map.of(Rule.M2, -1L))),
                List.of(option(1, Map.of(Rule.M2, -2L))),
                List.of(option(2, Map.of(Rule.M2, -1L)))));
    assertThat(columns(program(model, Level.MEDIUM, OptionScope.all(model)), model))
        .containsExactly(0, 1, 0);
  }

  /** Whoever can do the same in two ways is like those who can do it in one. */
  @Test
  void waysThatCountTheSameAreOne() {
    Counts same = new Counts(1, 0, 0, 0);
    ComponentModel model = model(List.of(List.of(same, same), List.of(same)));
    assertThat(columns(program(model, Level.HARD, OptionScope.all(model)), model))
        .containsExactly(0, 0, 0);
  }

  private static Option option(int index, Map<Rule, Long> worth, Contribution... counts) {
    return new Option(index, "T" + index, null, List.of(), worth, List.of(counts));
  }

  private static double[] bounds(DualSimplex relaxation, int column) {
    return new double[] {relaxation.lower(column), relaxation.upper(column)};
  }

  private static int[] columns(ComponentProgram program, ComponentModel model) {
    int[] columns = new int[model.options().size()];
    Arrays.setAll(columns, program::column);
    return columns;
  }
}
