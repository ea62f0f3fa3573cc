package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading ends with a policy or with what is wrong with it, never with neither or both. */
class PolicyReadingTest {

  @Test
  void aReadingHasEitherAPolicyOrProblems() {
    Policy policy = PolicyReader.shipped("standard");
    List<PolicyProblem> problems = PolicyReader.read("no-such-policy").problems();
    assertThat(new PolicyReading(policy, List.of()).policy()).isEqualTo(policy);
    assertThat(new PolicyReading(null, problems).problems()).hasSize(1);
    assertThatThrownBy(() -> new PolicyReading(null, List.of())).hasMessageContaining("0 problems");
    assertThatThrownBy(() -> new PolicyReading(policy, problems))
        .hasMessageContaining("1 problems");
  }
}
