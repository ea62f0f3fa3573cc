package org.lungang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.Role;
import org.lungang.district.Subject;
import org.lungang.district.Trait;
import org.lungang.policy.CountRule;
import org.lungang.policy.CountRule.Count;
import org.lungang.policy.CountRule.Figure;
import org.lungang.policy.CountRule.Per;
import org.lungang.policy.CountRule.What;
import org.lungang.policy.Level;
import org.lungang.policy.Points;
import org.lungang.policy.Policy;
import org.lungang.policy.Schools;
import org.lungang.policy.Share;
import org.lungang.policy.Who;

/** Rules of a policy's own, of every form. The same seed gives the same rules. */
public final class RandomCountRules {

  private final SplittableRandom random;

  private RandomCountRules(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** One to three rules. */
  public static List<CountRule> make(long seed) {
    RandomCountRules rules = new RandomCountRules(seed);
    List<CountRule> made = new ArrayList<>();
    for (int i = rules.random.nextInt(3); i >= 0; i--) {
      made.add(rules.rule("r" + i));
    }
    return made;
  }

  private CountRule rule(String id) {
    return random.nextInt(5) == 0 ? order(id) : bound(id);
  }

  /** Whoever has more points goes first. */
  private CountRule order(String id) {
    Count count = count(What.SENT);
    Level level = Level.values()[random.nextInt(3)];
    return new CountRule(
        id,
        new Policy.Name("Rule " + id, "规则" + id),
        level,
        weight(level),
        random.nextBoolean() ? Per.SCHOOL : Per.GROUP,
        Set.of(),
        random.nextInt(3) == 0 ? schools() : null,
        Set.of(),
        false,
        new Count(
            What.SENT,
            count.who(),
            count.from(),
            count.to(),
            count.flows(),
            count.minutesOver(),
            false),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        random.nextBoolean() ? List.of(points()) : List.of(points(), points()),
        random.nextBoolean() ? Boolean.TRUE : null,
        "");
  }

  /** What must hold is not weighed. */
  private int weight(Level level) {
    int weight = 1 + random.nextInt(20);
    return level == Level.HARD ? 1 : weight;
  }

  private Points points() {
    return new Points(
        maybe(),
        maybe(),
        maybe(),
        maybe(),
        maybe(),
        maybe(),
        random.nextBoolean()
            ? List.of()
            : List.of(new Points.OfKind(List.of(TestKinds.BACKBONE), random.nextInt(9) - 4)));
  }

  private @Nullable Integer maybe() {
    return random.nextInt(3) == 0 ? Integer.valueOf(random.nextInt(9) - 4) : null;
  }

  private CountRule bound(String id) {
    Per per = Per.values()[random.nextInt(Per.values().length)];
    boolean household = per == Per.HOUSEHOLD;
    boolean bySubject = random.nextInt(3) == 0;
    boolean needed = bySubject && !household && random.nextBoolean();
    int bound = random.nextInt(household ? 4 : 6);
    boolean least = bound % 2 == 0;
    Share share = bound / 2 == 1 ? new Share(1 + random.nextInt(4), 5) : null;
    List<Figure> figures =
        Stream.of(Figure.values()).filter(each -> each.isOfSubject() == bySubject).toList();
    Figure figure = bound / 2 == 2 ? figures.get(random.nextInt(figures.size())) : null;
    Integer number = bound / 2 == 0 ? random.nextInt(4) : null;
    Level level = Level.values()[random.nextInt(3)];
    return new CountRule(
        id,
        new Policy.Name("Rule " + id, "规则" + id),
        level,
        weight(level),
        per,
        Set.of(),
        !household && random.nextInt(3) == 0 ? schools() : null,
        bySubject && !needed ? Set.of(Subject.of("MATH"), Subject.of("CHINESE")) : Set.of(),
        needed,
        count(household ? What.SENT : What.values()[random.nextInt(3)]),
        least ? number : null,
        least ? null : number,
        least ? share : null,
        least ? null : share,
        share == null
            ? null
            : household
                ? count(random.nextBoolean() ? What.SENT : What.STAFF)
                : count(What.values()[random.nextInt(4)]),
        least ? figure : null,
        least ? null : figure,
        List.of(),
        null,
        "");
  }

  private Count count(What what) {
    boolean ofPostings = what == What.SENT || what == What.RECEIVED;
    boolean inForce = ofPostings && random.nextInt(3) == 0;
    return new Count(
        what,
        who(),
        ofPostings && random.nextInt(3) == 0 ? schools() : null,
        ofPostings && random.nextInt(3) == 0 ? schools() : null,
        ofPostings && !inForce && random.nextInt(3) == 0 ? Set.of("teachers") : Set.of(),
        ofPostings && !inForce && random.nextInt(4) == 0
            ? Integer.valueOf(random.nextInt(60))
            : null,
        inForce);
  }

  private List<Who> who() {
    return switch (random.nextInt(4)) {
      case 0 -> List.of(TestKinds.BACKBONE);
      case 1 -> List.of(TestKinds.TEACHER);
      default -> List.of();
    };
  }

  private @Nullable Schools schools() {
    return new Schools(
        random.nextBoolean() ? Set.of() : Set.of(Area.values()[random.nextInt(3)]),
        random.nextInt(3) > 0 ? Set.of() : Set.of(Trait.values()[random.nextInt(3)]),
        random.nextInt(3) > 0 ? null : random.nextBoolean(),
        random.nextInt(3) > 0 ? Set.of() : Set.of(Role.values()[random.nextInt(2)]),
        Set.of());
  }
}
