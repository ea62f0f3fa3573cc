package org.lungang.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Mirror;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Staffing;

/**
 * Plans of possible postings taken at random: from none to everybody, now and then in mirrored
 * pairs, so that reciprocity is sometimes whole. The same seed gives the same plan.
 */
public final class RandomPlans {

  private final Staffing staffing;
  private final Dice dice;
  private final Map<String, PossiblePosting> taken = new TreeMap<>();
  private final Map<String, List<PossiblePosting>> postingsByWay = new HashMap<>();

  private RandomPlans(Staffing staffing, long seed) {
    this.staffing = staffing;
    this.dice = new Dice(seed);
    for (PossiblePosting posting : staffing.postings()) {
      String way =
          way(posting, posting.flow().id(), posting.homeSchoolId(), posting.hostSchoolId());
      postingsByWay.computeIfAbsent(way, key -> new ArrayList<>()).add(posting);
    }
  }

  /** The plan of a seed. */
  public static Plan make(Staffing staffing, long seed) {
    return new RandomPlans(staffing, seed).make();
  }

  /** The plan of a seed, with visits of any size: also too many, too short and of those posted. */
  public static Plan withVisits(Staffing staffing, long seed) {
    Plan plan = make(staffing, seed);
    Dice dice = new Dice(~seed);
    List<Visit> visits = new ArrayList<>();
    int percent = dice.between(0, 100);
    for (PossibleVisit possible : staffing.visiting().possible()) {
      if (dice.percent(percent)) {
        visits.add(new Visit(possible, dice.between(1, dice.percent(20) ? 20 : 7)));
      }
    }
    return Plan.of(plan.postings(), visits);
  }

  private Plan make() {
    if (dice.percent(60)) {
      addPairs(dice.between(0, 100));
    }
    if (taken.isEmpty() || dice.percent(40)) {
      addSingles(dice.percent(20) ? 100 : dice.between(0, 60));
    }
    return Plan.of(taken.values());
  }

  private void addSingles(int percent) {
    staffing
        .standings()
        .forEach(
            standing -> {
              List<PossiblePosting> possible = staffing.postingsOf(standing.id());
              if (!possible.isEmpty()
                  && !taken.containsKey(standing.id())
                  && dice.percent(percent)) {
                taken.put(standing.id(), dice.oneOf(possible));
              }
            });
  }

  private void addPairs(int percent) {
    for (PossiblePosting there : staffing.postings()) {
      Mirror mirror = there.flow().mirror();
      if (mirror != null && !taken.containsKey(there.staffId()) && dice.percent(percent)) {
        List<PossiblePosting> answers = answers(there, mirror);
        if (!answers.isEmpty()) {
          PossiblePosting back = dice.oneOf(answers);
          taken.put(there.staffId(), there);
          taken.put(back.staffId(), back);
        }
      }
    }
  }

  /** The postings that go the opposite way with the same value of the key. */
  private List<PossiblePosting> answers(PossiblePosting there, Mirror mirror) {
    List<PossiblePosting> answers = new ArrayList<>();
    String way = way(there, mirror.flow(), there.hostSchoolId(), there.homeSchoolId());
    for (PossiblePosting back : postingsByWay.getOrDefault(way, List.of())) {
      if (!back.staffId().equals(there.staffId())
          && !taken.containsKey(back.staffId())
          && sameKey(mirror.key(), there, back)) {
        answers.add(back);
      }
    }
    return answers;
  }

  private static String way(PossiblePosting posting, String flow, String homeId, String hostId) {
    return String.join(" ", posting.group().id(), flow, homeId, hostId);
  }

  private static boolean sameKey(Mirror.Key key, PossiblePosting there, PossiblePosting back) {
    return switch (key) {
      case NONE -> true;
      case POSITION -> there.standing().position() == back.standing().position();
      case SUBJECT ->
          String.valueOf(there.standing().member().subject())
              .equals(String.valueOf(back.standing().member().subject()));
      case GRADE_BAND ->
          there.standing().member().gradeBand() == back.standing().member().gradeBand();
    };
  }
}
