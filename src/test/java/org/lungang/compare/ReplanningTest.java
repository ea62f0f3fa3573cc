package org.lungang.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.Pin;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.Demands;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.ShippedPolicies;

class ReplanningTest {

  private static final int DISTRICTS = 60;
  private static final int TINY = 14;

  static List<String> policyIds() {
    return ShippedPolicies.IDS;
  }

  /** A plan, objections to it, and what came of them. */
  private record Case(
      String name,
      Staffing before,
      Plan published,
      Set<String> touched,
      Staffing part,
      Replanned replanned) {

    Map<String, PostingKey> now() {
      Map<String, PostingKey> now = new TreeMap<>();
      for (PossiblePosting posting : replanned.postings()) {
        now.put(posting.staffId(), PostingKey.of(posting));
      }
      return now;
    }

    Map<String, PostingKey> then() {
      Map<String, PostingKey> then = new TreeMap<>(Replanning.keys(published));
      then.values().removeIf(key -> !touched.contains(key.homeSchoolId()));
      return then;
    }
  }

  private static final Map<String, List<Case>> CASES = new ConcurrentHashMap<>();

  private static List<Case> cases(String policyId, Long changeCost) {
    return CASES.computeIfAbsent(policyId + changeCost, key -> made(policyId, changeCost));
  }

  private static List<Case> made(String policyId, Long changeCost) {
    List<Case> cases = new ArrayList<>();
    for (long seed = 700; seed < 700 + DISTRICTS; seed++) {
      Staffing before =
          Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), 2026);
      List<PossiblePosting> postings = new ArrayList<>();
      for (Component component : before.components()) {
        postings.addAll(ComponentSearch.solve(before, component, Demands.NONE).postings());
      }
      Plan published = Plan.of(postings);
      District after = before.district().withPins(pins(before, published, seed));
      Set<String> touched = new TreeSet<>(TouchedSchools.between(before.district(), after));
      for (Component component : Component.allOf(after, before.policy())) {
        if (component.schoolIds().stream().anyMatch(touched::contains)) {
          touched.addAll(component.schoolIds());
        }
      }
      if (touched.isEmpty()) {
        continue;
      }
      Staffing part = Staffing.of(after.partOf(touched), before.policy(), 2026);
      Case open = new Case(policyId + " " + seed, before, published, touched, part, null);
      Replanned replanned =
          new Replanning(part, open.then(), new TreeMap<>(), Set.of(), changeCost)
              .replan(part.components(), 2, () -> false);
      cases.add(new Case(open.name, before, published, touched, part, replanned));
    }
    return cases;
  }

  /** One or two objections of those who are posted, more or less as offices get them. */
  private static List<Pin> pins(Staffing staffing, Plan plan, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Pin> pins = new ArrayList<>(staffing.district().pins());
    for (int i = random.nextInt(2); i >= 0 && plan.size() > 0; i--) {
      PossiblePosting posting = plan.postings().get(random.nextInt(plan.size()));
      pins.removeIf(pin -> pin.staffId().equals(posting.staffId()));
      pins.add(
          random.nextBoolean()
              ? new Pin(posting.staffId(), Decision.STAY, null, "objection")
              : new Pin(posting.staffId(), Decision.NOT_TO, posting.hostSchoolId(), ""));
    }
    return pins;
  }

  /** Pins are honoured, every row that differs is told with its reason, and no other. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void pinsAreHonouredAndEveryChangeIsTold(String policyId) {
    int changes = 0;
    for (Case one : cases(policyId, null)) {
      Map<String, PostingKey> now = one.now();
      Map<String, PostingKey> then = one.then();
      for (Pin pin : one.part().district().pins()) {
        PostingKey key = now.get(pin.staffId());
        assertThat(pin.decision() == Decision.STAY && key != null).as(one.name()).isFalse();
        assertThat(
                pin.decision() == Decision.NOT_TO
                    && key != null
                    && key.hostSchoolId().equals(pin.schoolId()))
            .isFalse();
      }
      Set<String> differing = new TreeSet<>(then.keySet());
      differing.addAll(now.keySet());
      differing.removeIf(staffId -> Objects.equals(then.get(staffId), now.get(staffId)));
      assertThat(one.replanned().rows())
          .extracting(row -> row.change().staffId())
          .as(one.name())
          .containsExactlyElementsOf(differing);
      changes += differing.size();
    }
    assertThat(changes).isPositive();
  }

  /** A part of a district has the same facts as the whole: plans score the same in both. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void aPartScoresLikeTheWhole(String policyId) {
    for (Case one : cases(policyId, null)) {
      District after = one.before().district().withPins(allPins(one));
      Staffing whole = Staffing.of(after, one.before().policy(), 2026);
      for (Component component : one.part().components()) {
        List<PossiblePosting> inPart = new ArrayList<>();
        List<PossiblePosting> inWhole = new ArrayList<>();
        for (PossiblePosting posting : one.replanned().postings()) {
          if (component.groups().contains(posting.group())) {
            inPart.add(posting);
            inWhole.add(
                Objects.requireNonNull(
                    Replanning.find(whole, posting.staffId(), PostingKey.of(posting))));
          }
        }
        assertThat(new Scorer(one.part()).score(Plan.of(inPart), component).figures())
            .as(one.name())
            .isEqualTo(new Scorer(whole).score(Plan.of(inWhole), component).figures());
        assertThat(
                one.part().postings().stream()
                    .filter(posting -> component.groups().contains(posting.group()))
                    .count())
            .isEqualTo(
                whole.postings().stream()
                    .filter(posting -> component.groups().contains(posting.group()))
                    .count());
      }
    }
  }

  private static List<Pin> allPins(Case one) {
    Set<String> inPart = new HashSet<>();
    one.part().district().staff().forEach(member -> inPart.add(member.id()));
    List<Pin> pins = new ArrayList<>(one.part().district().pins());
    one.before().district().pins().stream()
        .filter(pin -> !inPart.contains(pin.staffId()))
        .forEach(pins::add);
    return pins;
  }

  /** A stated reason is true: without that one change the plan is worse at the stated level. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void reasonsAreTrue(String policyId) {
    for (Case one : cases(policyId, null)) {
      Scorer scorer = new Scorer(one.part());
      for (ReplannedRow row : one.replanned().rows()) {
        Reason.Kind kind = row.reason().kind();
        PostingKey before = row.change().before();
        PossiblePosting old =
            before == null ? null : Replanning.find(one.part(), row.change().staffId(), before);
        if (kind == Reason.Kind.IMPOSSIBLE) {
          assertThat(before).as(one.name()).isNotNull();
          assertThat(old).as(one.name()).isNull();
        } else if (kind == Reason.Kind.RULE) {
          Map<String, PossiblePosting> postings = new TreeMap<>();
          one.replanned().postings().forEach(p -> postings.put(p.staffId(), p));
          postings.remove(row.change().staffId());
          if (old != null) {
            postings.put(old.staffId(), old);
          }
          PlanScore undone = scorer.score(Plan.of(postings.values()));
          assertThat(undone.hard())
              .as(one.name())
              .isLessThan(scorer.score(Plan.of(one.replanned().postings())).hard());
        } else {
          // With the fewest changes first, nothing changes for something that is only better.
          assertThat(kind).as(one.name()).isEqualTo(Reason.Kind.DECIDED);
        }
      }
    }
  }

  /** What is said of others is true of them, and has to do with the change. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void whatIsSaidOfOthersIsTrue(String policyId) {
    for (Case one : cases(policyId, null)) {
      Map<String, Reason.Kind> kinds = new TreeMap<>();
      one.replanned().rows().forEach(row -> kinds.put(row.change().staffId(), row.reason().kind()));
      for (ReplannedRow row : one.replanned().rows()) {
        Message text = (Message) row.reason().text();
        if (text.key().equals("reason.with")) {
          Message cause = (Message) text.arguments().get(0);
          String other = (String) cause.arguments().get(0);
          String what = one.name() + " " + row.change() + " " + cause;
          assertThat(isTrueOf(cause, row.change(), one.then().get(other), one.now().get(other)))
              .as(what)
              .isTrue();
          if (kinds.get(other) == Reason.Kind.RULE) {
            Set<String> alone = Set.of(row.change().staffId());
            assertThat(hardUndone(one, Set.of(row.change().staffId(), other)))
                .as(what)
                .isGreaterThan(hardUndone(one, alone));
          }
        }
      }
    }
  }

  private static boolean isTrueOf(Message cause, Change change, PostingKey then, PostingKey now) {
    return switch (cause.key()) {
      case "reason.instead" -> change.after().equals(then) && !then.equals(now);
      case "reason.replaced" -> change.before().equals(now) && !now.equals(then);
      case "reason.answers" -> isOpposite(change.after(), now) && !now.equals(then);
      case "reason.answered" -> isOpposite(change.before(), then) && now == null;
      case "reason.answered.moved" ->
          isOpposite(change.before(), then)
              && now.equals(((PlacedPosting) cause.arguments().get(1)).key());
      default -> false;
    };
  }

  private static boolean isOpposite(PostingKey one, PostingKey other) {
    return one.homeSchoolId().equals(other.hostSchoolId())
        && one.hostSchoolId().equals(other.homeSchoolId())
        && one.groupId().equals(other.groupId());
  }

  /** The hard score with the changes of some undone. */
  private static long hardUndone(Case one, Set<String> staffIds) {
    Map<String, PossiblePosting> postings = new TreeMap<>();
    one.replanned().postings().forEach(posting -> postings.put(posting.staffId(), posting));
    for (String staffId : staffIds) {
      PostingKey before = one.then().get(staffId);
      PossiblePosting old = before == null ? null : Replanning.find(one.part(), staffId, before);
      if (old == null) {
        postings.remove(staffId);
      } else {
        postings.put(staffId, old);
      }
    }
    return new Scorer(one.part()).score(Plan.of(postings.values())).hard();
  }

  /** On tiny components no plan that breaks no more changes fewer postings: all were tried. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void noPlanChangesFewer(String policyId) {
    int tried = 0;
    for (Case one : cases(policyId, null)) {
      for (Component component : one.part().components()) {
        tried += one.replanned().rows().isEmpty() ? 0 : requireFewest(one, component);
      }
    }
    assertThat(tried).isPositive();
  }

  private static int requireFewest(Case one, Component component) {
    List<PossiblePosting> possible =
        one.part().postings().stream()
            .filter(posting -> component.groups().contains(posting.group()))
            .toList();
    List<String> staffIds =
        possible.stream().map(PossiblePosting::staffId).distinct().sorted().toList();
    if (staffIds.size() > TINY) {
      return 0;
    }
    Map<String, PossiblePosting> kept = new TreeMap<>();
    one.then()
        .forEach(
            (staffId, key) -> {
              PossiblePosting posting = Replanning.find(one.part(), staffId, key);
              if (posting != null && component.groups().contains(posting.group())) {
                kept.put(staffId, posting);
              }
            });
    Map<String, PossiblePosting> now = new TreeMap<>();
    one.replanned().postings().stream()
        .filter(posting -> component.groups().contains(posting.group()))
        .forEach(posting -> now.put(posting.staffId(), posting));
    Set<String> all = new TreeSet<>(kept.keySet());
    all.addAll(now.keySet());
    // Whoever objected changes anyway, whatever they get.
    Set<String> lost = new TreeSet<>(one.then().keySet());
    lost.removeAll(kept.keySet());
    int changes =
        (int) all.stream().filter(id -> kept.get(id) != now.get(id) && !lost.contains(id)).count();
    Scorer scorer = new Scorer(one.part());
    long hard = scorer.score(Plan.of(now.values()), component).hard();
    if (changes > 4) {
      return 0;
    }
    Search search = new Search(one.part(), scorer, component, staffIds, lost);
    if (changes > 0) {
      assertThat(search.best(new TreeMap<>(kept), 0, changes - 1)).as(one.name()).isLessThan(hard);
    }
    return changes > 0 ? 1 : 0;
  }

  /** Tries everything. */
  private record Search(
      Staffing staffing,
      Scorer scorer,
      Component component,
      List<String> staffIds,
      Set<String> free) {

    /** The best hard score that so many changes, of staff from a place on, can reach. */
    long best(Map<String, PossiblePosting> plan, int from, int changes) {
      long best = scorer.score(Plan.of(plan.values()), component).hard();
      for (int i = from; i < staffIds.size(); i++) {
        String staffId = staffIds.get(i);
        int left = free.contains(staffId) ? changes : changes - 1;
        if (left < 0) {
          continue;
        }
        PossiblePosting old = plan.get(staffId);
        for (PossiblePosting way : staffing.postingsOf(staffId)) {
          if (way != old && component.groups().contains(way.group())) {
            plan.put(staffId, way);
            best = Math.max(best, best(plan, i + 1, left));
          }
        }
        plan.remove(staffId);
        if (old != null) {
          best = Math.max(best, best(plan, i + 1, left));
          plan.put(staffId, old);
        }
      }
      return best;
    }
  }

  /** What is final stays, whatever else has to change; where it cannot, that is told. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void finalPostingsAreNotTouched(String policyId) {
    int kept = 0;
    for (Case one : cases(policyId, null)) {
      Set<String> finals = new TreeSet<>();
      for (ReplannedRow row : one.replanned().rows()) {
        if (row.reason().kind() == Reason.Kind.RULE) {
          finals.add(row.change().staffId());
        }
      }
      Replanning again = new Replanning(one.part(), one.then(), new TreeMap<>(), finals, null);
      if (finals.isEmpty() || !again.impossibleFinals().isEmpty()) {
        continue;
      }
      Map<String, PostingKey> now = new TreeMap<>();
      again
          .replan(one.part().components(), 1, () -> false)
          .postings()
          .forEach(posting -> now.put(posting.staffId(), PostingKey.of(posting)));
      for (String staffId : finals) {
        assertThat(now.get(staffId)).as(one.name()).isEqualTo(one.then().get(staffId));
        kept++;
      }
      Set<String> objectors = new TreeSet<>();
      for (ReplannedRow row : one.replanned().rows()) {
        if (row.reason().kind() == Reason.Kind.DECIDED && row.change().before() != null) {
          objectors.add(row.change().staffId());
        }
      }
      assertThat(
              new Replanning(one.part(), one.then(), new TreeMap<>(), objectors, null)
                  .impossibleFinals())
          .containsAll(objectors);
    }
    assertThat(kept).isPositive();
  }

  /** With a price a change is made only where it pays, and never more than without one. */
  @ParameterizedTest
  @MethodSource("policyIds")
  void aChangeAtAPriceHasToPay(String policyId) {
    for (Case one : cases(policyId, 60L)) {
      for (ReplannedRow row : one.replanned().rows()) {
        if (row.reason().kind() == Reason.Kind.BETTER) {
          Object gain = ((Message) row.reason().text()).arguments().get(0);
          assertThat((Long) gain).as(one.name()).isGreaterThan(60);
        }
      }
    }
  }
}
