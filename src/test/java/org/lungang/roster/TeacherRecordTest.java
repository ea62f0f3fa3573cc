package org.lungang.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.GroupType.TIGHT;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.plan.Plan;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestPolicy;

/** The personnel relation moves where a flow says so, and stays with the others. */
class TeacherRecordTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theRecordSaysWhetherThePersonnelRelationMoves(boolean moves) {
    TestFlow flow = TestFlow.of("transfer");
    Staffing staffing =
        Staffing.of(
            new TestDistrict()
                .schools("L", "M")
                .group("G", TIGHT, "L", "M")
                .staff("A", "L")
                .build(),
            TestPolicy.like("standard")
                .flows((moves ? flow.movesPersonnel() : flow).build())
                .build(),
            2026);
    assertThat(TeacherRecord.of(staffing, Plan.of(List.of(staffing.postings().get(0)))))
        .extracting(TeacherRecord::relationMoves)
        .containsExactly(moves);
  }
}
