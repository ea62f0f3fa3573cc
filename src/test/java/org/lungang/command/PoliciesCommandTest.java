package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.policy.PolicyCatalog;

/** The shipped policies can be listed, printed, and printed ones planned by. */
class PoliciesCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void theListNamesEveryShippedPolicyAndItsSource(String language) {
    CommandRun run = CommandRun.of("policies", "--lang", language);
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(PolicyCatalog.ids());
    assertThat(run.out()).contains("教师〔2014〕4号");
  }

  @Test
  void aPrintedPolicyCanBeReadAgain() throws IOException {
    for (String id : PolicyCatalog.ids()) {
      CommandRun printed = CommandRun.of("policies", id);
      assertThat(printed.exitCode()).as(id).isZero();
      Path file = Files.writeString(folder.resolve(id + ".yaml"), printed.out());
      assertThat(CommandRun.of("policies", file.toString()).out()).isEqualTo(printed.out());
    }
  }

  @Test
  void aMisspelledKeyIsAnErrorWithItsPlace() throws IOException {
    Path file =
        Files.writeString(folder.resolve("own.yaml"), "id: own\nextends: standard\ndue_yaers: 8\n");
    CommandRun run = CommandRun.of("policies", file.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT.code());
    assertThat(run.err()).contains("own.yaml:3:", "due_yaers", "due_years");
  }

  @Test
  void theSchemaIsPrinted() {
    CommandRun run = CommandRun.of("policies", "--schema");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("{").contains("\"$schema\"");
  }
}
