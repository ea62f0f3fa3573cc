package org.lungang.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.Level;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;

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
    Optional<BigDecimal> difference(int variant) {
      Optional<BigDecimal> base = numeric(cells.get(0));
      return numeric(cells.get(variant)).flatMap(here -> base.map(here::subtract));
    }

    /** What its numbers are. */
    Kind kind() {
      return switch (part) {
        case RULES -> Rule.valueOf(id).level() == Level.SOFT ? Kind.MINUTES : Kind.SCORE;
        case FIGURES ->
            switch (id) {
              case "hard", "medium" -> Kind.SCORE;
              case "soft" -> Kind.MINUTES;
              default -> Kind.FIGURE;
            };
        case GROUPS, PEOPLE, VISITS -> Kind.FIGURE;
      };
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

  /** What numbers are, and so under which policies they mean the same. */
  enum Kind {
    /** Something that is counted or measured, whatever a policy says. */
    FIGURE,
    /** What a policy's rules take off. */
    SCORE,
    /** What a policy's preferences take off or pay, by their weights. */
    MINUTES
  }

  /**
   * A number that is not the first plan's.
   *
   * @param amount by how much it is above
   * @param sign 1 if that is better, -1 if it is worse, 0 if it is neither
   */
  public record Difference(BigDecimal amount, int sign) {

    /** The amount with its sign: "+12", "−0.4". */
    public String signed() {
      return (amount.signum() > 0 ? "+" : "−") + amount.abs().toPlainString();
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
   * By how much a figure of a variant is above the first one's, and whether that is better; empty
   * where they are equal, and where they do not mean the same.
   */
  public Optional<Difference> difference(Line line, int variant) {
    return isComparable(line, variant)
        ? line.difference(variant)
            .filter(amount -> amount.signum() != 0)
            .map(amount -> new Difference(amount, line.better().sign(amount)))
        : Optional.empty();
  }

  /** Scores count what a policy asks for, and minutes mean what it weighs. */
  private boolean isComparable(Line line, int variant) {
    return switch (line.kind()) {
      case FIGURE -> true;
      case SCORE -> followsTheSame(variant);
      case MINUTES -> followsTheSame(variant) && weighsAlike(variant);
    };
  }

  /** Whether a variant follows the policy of the first one, changed by a scenario or not. */
  boolean followsTheSame(int variant) {
    return policy(variant).name().equals(policy(0).name());
  }

  /**
   * Whether the minutes of a variant mean the same as the first one's: both weigh preferences
   * alike.
   */
  boolean weighsAlike(int variant) {
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
