package org.lungang.dataset.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.language.Language;

/** Problems of one cause are one line from the fourth on. */
class ProblemGroupTest {

  @Test
  void fourOfOneCauseAreOneLineAndThreeAreNot() {
    assertThat(ProblemGroup.of(problems(3))).hasSize(3);
    List<ProblemGroup> groups = ProblemGroup.of(problems(4));
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).in(Language.EN))
        .isEqualTo(
            "Error: staff.csv, line 2, column title: “v2”: This is not one of the"
                + " codes of the column. The cell must not be empty. (4 cases; also in line"
                + " 3 “v3”, line 4 “v4”, …)");
    assertThat(groups.get(0).in(Language.ZH)).contains("（共4处，另如第3行“v3”、第4行“v4”等）");
  }

  @Test
  void anotherColumnIsAnotherCause() {
    List<Problem> problems = new ArrayList<>(problems(4));
    problems.add(problem("honor", 9));
    assertThat(ProblemGroup.of(problems)).hasSize(2);
  }

  private static List<Problem> problems(int count) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      problems.add(problem("title", i + 2));
    }
    return problems;
  }

  private static Problem problem(String column, int line) {
    return new Problem(
        Severity.ERROR,
        Origin.of("staff.csv"),
        line,
        column,
        3,
        "v" + line,
        SheetWords.say("wrong.code"),
        SheetWords.say("wrong.required"));
  }
}
