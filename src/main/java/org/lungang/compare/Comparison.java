package org.lungang.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.Policy;

/**
 * Plans side by side: key figures, scores by rule, the groups in which somebody's posting differs,
 * and those people.
 *
 * @param variants two or more; the others are held against the first
 * @param lines by part, in the order they are read
 */
public record Comparison(List<Variant> variants, List<Line> lines) {

  /** Stands for what there is not: no figure, no posting, no visit. */
  public static final String NONE = "–";

  /** What is compared. */
  public enum Part implements Named {
    FIGURES,
    RULES,
    GROUPS,
    PEOPLE,
    VISITS;

    @Override
    public String in(Language language) {
      return Message.of(Comparison.class, "part." + name()).in(language);
    }
  }

  /**
   * One thing that is compared.
   *
   * @param id tells it apart within its part, the same in every language
   * @param label what it is called
   * @param cells a number or a name for each variant
   * @param better which way the numbers should go
   */
  public record Line(Part part, String id, Named label, List<Object> cells, Better better) {
    public Line {
      cells = List.copyOf(cells);
    }

    /** By how much a variant's number is above the first one's; empty where one is no number. */
    public Optional<BigDecimal> difference(int variant) {
      Optional<BigDecimal> base = numeric(cells.get(0));
      return numeric(cells.get(variant)).flatMap(here -> base.map(here::subtract));
    }

    /** Whether a variant differs from the first one. */
    public boolean differs(int variant) {
      return !cells.get(variant).equals(cells.get(0));
    }

    private static Optional<BigDecimal> numeric(Object cell) {
      if (cell instanceof ComparisonLines.Share share) {
        return Optional.of(share.percent());
      } else if (cell instanceof BigDecimal number) {
        return Optional.of(number);
      }
      return cell instanceof Long || cell instanceof Integer
          ? Optional.of(BigDecimal.valueOf(((Number) cell).longValue()))
          : Optional.empty();
    }
  }

  /** Which way a figure should go. */
  public enum Better {
    /** A larger number is better. */
    MORE,
    /** A smaller number is better. */
    LESS,
    /** Neither is better by itself. */
    NEITHER;

    /** Whether a difference is for the better (1), for the worse (-1), or neither (0). */
    public int sign(BigDecimal difference) {
      return switch (this) {
        case MORE -> difference.signum();
        case LESS -> -difference.signum();
        case NEITHER -> 0;
      };
    }
  }

  public Comparison {
    variants = List.copyOf(variants);
    lines = List.copyOf(lines);
  }

  /**
   * Compares plans.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static Comparison of(List<Variant> variants) {
    if (variants.size() < 2) {
      throw new IllegalArgumentException("Of " + variants.size() + " plans none can be compared.");
    }
    return new Comparison(variants, ComparisonLines.of(variants));
  }

  /**
   * Whether the minutes of a variant mean the same as the first one's: both weigh preferences
   * alike.
   */
  public boolean weighsAlike(int variant) {
    return policy(variant).weights().equals(policy(0).weights());
  }

  /** The policy that a variant was scored under. */
  Policy policy(int variant) {
    return variants.get(variant).staffing().policy();
  }

  /** The lines of one part. */
  public List<Line> linesOf(Part part) {
    return lines.stream().filter(line -> line.part() == part).toList();
  }
}
