package org.lungang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;

/** Policies as somebody writes them. */
public final class OwnPolicies {

  private OwnPolicies() {}

  /** What a file means, in which nothing is wrong; the id and the name need not be said. */
  public static Policy read(String yaml) {
    PolicyReading reading =
        PolicyReader.read(
            "own.yaml",
            ("id: own\nname: {en: Own, zh: 自定}\n" + yaml).getBytes(StandardCharsets.UTF_8));
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.policy());
  }
}
