package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.PlanState;
import org.lungang.compare.PostingKey;

class HistoryJsonTest {

  private static final History.Step STEP =
      new History.Step(
          "aa",
          "bb",
          null,
          "own",
          "cc",
          2026,
          -3,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(new History.Mark(PlanState.DRAFT, "")));

  private static final History.Step REPLANNED =
      new History.Step(
          "dd",
          "ee",
          "ff",
          "own",
          "cc",
          2026,
          -3,
          new History.Parent("aa", "bb", "../plan"),
          List.of(Amendment.of(Amendment.Kind.PINS, "异议.csv", "staff_id,decision\nT1,STAY\n")),
          List.of(
              new History.ChangedRow(
                  "T1", new PostingKey("G1", "teachers", "S1", "S2"), null, "decided: STAY")),
          List.of(new History.ChangedVisit("T2", "S3", 0, 4, "instead of T1")),
          List.of(new History.Mark(PlanState.DRAFT, "")));

  private static final History HISTORY =
      new History("../data", List.of(STEP))
          .marked(PlanState.PUBLISHED, "公示 \"8月5日\"")
          .next("../later", REPLANNED);

  /** What was written is read back as it was. */
  @Test
  void aHistoryIsReadBackAsItWasWritten() {
    assertThat(HistoryJson.read(HistoryJson.of(HISTORY).content())).contains(HISTORY);
    assertThat(HISTORY.steps().get(0).state()).isEqualTo(PlanState.PUBLISHED);
    assertThat(HISTORY.state()).isEqualTo(PlanState.DRAFT);
  }

  /** Folders of earlier versions do not say which data a parent was made from. */
  @Test
  void aParentIsReadWithoutItsData() {
    String own = new String(HistoryJson.of(HISTORY).content(), StandardCharsets.UTF_8);
    String without =
        own.replaceFirst(
            "(\"plan_digest\" : \"aa\",)\\s+\"dataset_digest\" : \"bb\",(\\s+\"folder\")", "$1$2");
    assertThat(without).isNotEqualTo(own);
    History read = HistoryJson.read(bytes(without)).orElseThrow();
    assertThat(read.latest().parent()).isEqualTo(new History.Parent("aa", null, "../plan"));
    assertThat(read.parentOf(1)).contains(0);
    assertThat(read.amendments()).isEqualTo(REPLANNED.amendments());
  }

  /** The number of a format says whether this program knows it; without one it is the first. */
  @Test
  void aNewerFormatIsNoHistoryOfThisProgramAndSaysItsNumber() {
    String own = new String(HistoryJson.of(HISTORY).content(), StandardCharsets.UTF_8);
    String number = "\"format\" : " + HistoryJson.FORMAT;
    assertThat(own).contains(number);
    assertThat(HistoryJson.read(bytes(own.replace(number + ",", "")))).contains(HISTORY);
    assertThat(HistoryJson.newerFormat(bytes(own))).isEmpty();
    byte[] newer = bytes(own.replace(number, "\"format\" : " + (HistoryJson.FORMAT + 1)));
    assertThat(HistoryJson.read(newer)).isEmpty();
    assertThat(HistoryJson.newerFormat(newer)).hasValue(HistoryJson.FORMAT + 1);
    for (String none : List.of("0", "-1", "\"2\"", "null", "99999999999")) {
      byte[] broken = bytes(own.replace(number, "\"format\" : " + none));
      assertThat(HistoryJson.read(broken)).as(none).isEmpty();
      assertThat(HistoryJson.newerFormat(broken)).as(none).isEmpty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A file that is cut off, or of which bytes were changed, is a history or none, no failure. */
  @Test
  void aDamagedFileIsNoFailure() {
    byte[] whole = HistoryJson.of(HISTORY).content();
    for (int length = 0; length < whole.length - 2; length++) {
      assertThat(HistoryJson.read(Arrays.copyOf(whole, length))).isEmpty();
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 5_000; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(32, 127);
      HistoryJson.read(damaged)
          .ifPresent(history -> assertThat(history.latest().states()).isNotEmpty());
    }
  }
}
