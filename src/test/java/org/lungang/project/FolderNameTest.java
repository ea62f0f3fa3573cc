package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever a scenario is called, its plan has a folder inside the output folder. */
class FolderNameTest {

  private final Set<String> taken = new HashSet<>();

  @Test
  void plainNamesStay() {
    assertThat(FolderName.of("one stays", taken)).isEqualTo("one stays");
    assertThat(FolderName.of("规则放宽", taken)).isEqualTo("规则放宽");
    assertThat(FolderName.of("a", taken)).isEqualTo("a");
  }

  @Test
  void namesThatDifferInCaseAloneGetANumber() {
    assertThat(FolderName.of("Merge", taken)).isEqualTo("Merge");
    assertThat(FolderName.of("merge", taken)).isEqualTo("merge (2)");
    assertThat(FolderName.of("MERGE", taken)).isEqualTo("MERGE (3)");
  }

  @Test
  void noNameLeadsOutOfTheFolder() {
    assertThat(FolderName.of("..", taken)).isEqualTo("scenario");
    assertThat(FolderName.of(".", taken)).isEqualTo("scenario (2)");
    assertThat(FolderName.of("../../x", taken)).isEqualTo("-..-x");
    assertThat(FolderName.of("a/b\\c\u0007d\u202ee", taken)).isEqualTo("a-b-c-d-e");
    assertThat(FolderName.of("end. ", taken)).isEqualTo("end");
  }

  @Test
  void longNamesAreCut() {
    assertThat(FolderName.of("长".repeat(200), taken)).hasSize(60);
    assertThat(FolderName.of("x".repeat(59) + "\ud840\udc00", taken)).hasSize(59);
  }
}
