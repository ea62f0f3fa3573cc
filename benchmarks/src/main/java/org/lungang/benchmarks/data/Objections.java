package org.lungang.benchmarks.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.lungang.compare.PostingKey;
import org.lungang.compare.Replanning;
import org.lungang.compare.TouchedSchools;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.Pin;
import org.lungang.plan.Plan;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * A published plan after objections were decided on: some of those who are posted stay, others go
 * anywhere but there.
 *
 * @param part the facts of the components that they touch
 * @param published the postings of these as they were, by staff id
 */
public record Objections(Staffing part, Map<String, PostingKey> published) {

  /** So many objections to a plan, by chance; the same seed gives the same. */
  public static Objections make(Staffing before, Plan plan, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Pin> pins = new ArrayList<>(before.district().pins());
    Set<String> objectors = new HashSet<>();
    while (objectors.size() < Math.min(count, plan.size())) {
      PossiblePosting posting = plan.postings().get(random.nextInt(plan.size()));
      if (objectors.add(posting.staffId())) {
        pins.removeIf(pin -> pin.staffId().equals(posting.staffId()));
        pins.add(
            random.nextBoolean()
                ? new Pin(posting.staffId(), Decision.STAY, null, "")
                : new Pin(posting.staffId(), Decision.NOT_TO, posting.hostSchoolId(), ""));
      }
    }
    District after = before.district().withPins(pins);
    Set<String> touched = TouchedSchools.between(before.district(), after);
    Set<String> schools = new TreeSet<>();
    for (Component component : Component.allOf(after, before.policy())) {
      if (component.schoolIds().stream().anyMatch(touched::contains)) {
        schools.addAll(component.schoolIds());
      }
    }
    Map<String, PostingKey> published = new HashMap<>(Replanning.keys(plan));
    published.values().removeIf(key -> !schools.contains(key.homeSchoolId()));
    return new Objections(
        Staffing.of(after.partOf(schools), before.policy(), before.year()), published);
  }

  /** What of the published plan is still possible in a component. */
  public Set<PossiblePosting> kept(Component component) {
    Set<PossiblePosting> kept = new HashSet<>();
    published.forEach(
        (staffId, key) -> {
          PossiblePosting posting = Replanning.find(part, staffId, key);
          if (posting != null && component.groups().contains(posting.group())) {
            kept.add(posting);
          }
        });
    return kept;
  }

  /** Those whose published posting is not possible any more. */
  public Set<String> changed() {
    Set<String> changed = new HashSet<>();
    published.forEach(
        (staffId, key) -> {
          if (Replanning.find(part, staffId, key) == null) {
            changed.add(staffId);
          }
        });
    return changed;
  }
}
