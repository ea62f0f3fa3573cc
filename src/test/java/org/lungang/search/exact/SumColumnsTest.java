package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.linear.DualSimplex.End;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;

/** Columns of sums raise the bound to what the sums can be; worked out by hand. */
class SumColumnsTest {

  private static final Caps NOTHING_BROKEN = new Caps(0, Long.MAX_VALUE);

  /** The bound of the relaxation at soft, where nothing mandatory may be broken. */
  private static long bound(ComponentModel model, OptionScope scope, Counting counting) {
    ComponentProgram program =
        new ComponentProgram(model, Level.SOFT, NOTHING_BROKEN, scope, counting, null);
    assertThat(program.relaxation().solve(Double.POSITIVE_INFINITY, 1_000)).isEqualTo(End.OPTIMAL);
    if (counting == Counting.COLUMNS) {
      // The rows of options besides follow from the others.
      assertThat(bound(model, scope, Counting.COLUMNS_AND_ROWS))
          .isEqualTo(program.program().bound());
    }
    return program.program().bound();
  }

  /**
   * Of two schools with eight each, two of them backbone, a posting costs 10, that of a backbone
   * teacher 100. As many go as come back, so that an odd quota is rounded up, and a fifth of those
   * posted are backbone teachers, rounded up: of 4 one, of 6 and 10 two, of 12 three.
   */
  @ParameterizedTest
  @CsvSource({"3, 130", "4, 130", "5, 240", "6, 240", "9, 280", "10, 280", "11, 390", "12, 390"})
  void oddQuotasAndSharesAreRoundedUp(int quota, long least) {
    ComponentModel model = RandomModels.exchange(1, 8, 2, quota, 10, 100);
    assertThat(bound(model, OptionScope.all(model), Counting.COLUMNS)).isEqualTo(least);
  }

  /** 35 people: 36 are posted, and of these 8 are backbone teachers; without columns 35 and 7. */
  @Test
  void withoutThemTheRelaxationPostsHalves() {
    ComponentModel model = RandomModels.exchange(1, 20, 5, 35, 10, 100);
    assertThat(bound(model, OptionScope.all(model), Counting.COLUMNS)).isEqualTo(28 * 10 + 8 * 100);
    assertThat(bound(model, OptionScope.all(model), Counting.NONE)).isEqualTo(28 * 10 + 7 * 100);
  }

  /**
   * Who is fixed counts too: of a quota of 5 one goes already, a backbone teacher who must be
   * answered; 6 go then, and one more of them is a backbone teacher.
   */
  @Test
  void whoIsFixedCounts() {
    ComponentModel model = RandomModels.exchange(1, 8, 2, 5, 10, 100);
    for (int fixed : new int[] {0, 1}) {
      OptionScope scope = OptionScope.all(model);
      scope.fixAtOne(model, model.candidateOf(fixed), fixed);
      assertThat(bound(model, scope, Counting.COLUMNS)).isEqualTo(4 * 10 + 2 * 100);
    }
    OptionScope scope = OptionScope.all(model);
    scope.fixAtOne(model, model.candidateOf(4), 4);
    assertThat(bound(model, scope, Counting.COLUMNS)).isEqualTo(4 * 10 + 2 * 100);
  }

  /**
   * One goes and can only be answered: these two and a pair of others make 4, and one of the four
   * is a backbone teacher.
   */
  @Test
  void whoMustAnswerCounts() {
    ComponentModel model = RandomModels.exchange(2, 4, 1, 4, 10, 100);
    OptionScope scope = OptionScope.all(model);
    scope.fixAtOne(model, 0, 0);
    for (int option = 2; option < 8; option += 2) {
      scope.fixAtZero(option);
    }
    assertThat(bound(model, scope, Counting.COLUMNS)).isEqualTo(3 * 10 + 100);
  }

  /** Where more must go than there are, nothing satisfies the rows, and the simplex says so. */
  @Test
  void whatCannotBeIsInfeasible() {
    ComponentModel model = RandomModels.exchange(1, 3, 1, 7, 10, 100);
    ComponentProgram program =
        new ComponentProgram(
            model, Level.SOFT, NOTHING_BROKEN, OptionScope.all(model), Counting.COLUMNS, null);
    assertThat(program.relaxation().solve(Double.POSITIVE_INFINITY, 1_000))
        .isEqualTo(End.INFEASIBLE);
  }
}
