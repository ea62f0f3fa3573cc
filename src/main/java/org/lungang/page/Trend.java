package org.lungang.page;

import static org.lungang.page.Wording.say;

import java.math.BigDecimal;
import org.lungang.language.Message;
import org.lungang.plan.StageBalance;

/**
 * Whether a plan makes a figure better or worse, in words that need no colour.
 *
 * @param words the direction with its mark: "▲ worse: 43 more than before"
 */
record Trend(Direction direction, Message words) {

  /** Which way a figure goes. */
  enum Direction {
    BETTER,
    SAME,
    WORSE
  }

  /** The trend of a count of which fewer is better: posts without a teacher, say. */
  static Trend ofCount(long before, long after) {
    long more = after - before;
    if (more == 0) {
      return new Trend(Direction.SAME, say("trend.same"));
    }
    return more > 0
        ? new Trend(Direction.WORSE, say("trend.more", more))
        : new Trend(Direction.BETTER, say("trend.fewer", -more));
  }

  /** The trend of how evenly backbone teachers are spread: a lower coefficient is better. */
  static Trend ofSpread(StageBalance stage) {
    return switch (spread(stage)) {
      case SAME -> new Trend(Direction.SAME, say("trend.same"));
      case WORSE -> new Trend(Direction.WORSE, say("trend.less-even"));
      case BETTER -> new Trend(Direction.BETTER, say("trend.more-even"));
    };
  }

  /** Which way the spread of a stage goes; SAME where it is not defined before or after. */
  static Direction spread(StageBalance stage) {
    BigDecimal before = stage.before().coefficient().orElse(null);
    BigDecimal after = stage.after().coefficient().orElse(null);
    if (before == null || after == null || before.compareTo(after) == 0) {
      return Direction.SAME;
    }
    return after.compareTo(before) > 0 ? Direction.WORSE : Direction.BETTER;
  }
}
