package org.lungang.benchmarks.exact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lungang.benchmarks.exact.Charge.Sum;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.policy.Flow;
import org.lungang.policy.Mirror;
import org.lungang.policy.Principles;
import org.lungang.policy.Rule;
import org.lungang.policy.Share;
import org.lungang.staffing.LimitRequirement;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.Staffing;

/** What the rules of groups charge: H1 to H4, M4 and S4. */
final class GroupCharges {

  private final Staffing staffing;
  private final ComponentPostings postings;
  private final List<Charge> charges = new ArrayList<>();

  GroupCharges(Staffing staffing, ComponentPostings postings) {
    this.staffing = staffing;
    this.postings = postings;
  }

  List<Charge> charges() {
    for (Group group : postings.component().groups()) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        if (flow.mirror() != null) {
          h1Reciprocity(group, flow, flow.mirror());
          s4Balance(group, flow, flow.mirror());
        }
      }
      staffing.requirements().quotasOf(group).forEach(this::h2h3Quota);
      staffing.requirements().limitsOf(group).forEach(this::h4Limit);
      Principles.TargetSchools principle = staffing.policy().principles().targetSchools();
      if (principle != null) {
        m4TargetSchools(principle, group);
      }
    }
    return charges;
  }

  private void h1Reciprocity(Group group, Flow flow, Mirror mirror) {
    long allowed = staffing.requirements().allowedDifference(group, flow);
    if (mirror.form() == Mirror.Form.SCHOOL) {
      schoolBalances(group, flow, mirror).forEach(sum -> beyond(sum, allowed));
    } else if (mirror.form() == Mirror.Form.PAIR_AT_MOST) {
      pairDifferences(group, flow, mirror, mirror.key()).stream()
          .filter(sum -> sum.amounts().size() > allowed)
          .forEach(sum -> charges.add(Charge.above(Rule.H1, 1, sum.plus(-allowed))));
    } else {
      pairDifferences(group, flow, mirror, mirror.key()).forEach(sum -> beyond(sum, allowed));
    }
  }

  /** Charges by how much a difference, either way, exceeds what is allowed. */
  private void beyond(Sum sum, long allowed) {
    if (allowed == 0) {
      charges.add(Charge.distance(Rule.H1, 1, sum));
    } else if (sum.amounts().size() > allowed) {
      charges.add(Charge.above(Rule.H1, 1, sum.plus(-allowed)));
      charges.add(Charge.above(Rule.H1, 1, sum.negated().plus(-allowed)));
    }
  }

  private void s4Balance(Group group, Flow flow, Mirror mirror) {
    long weight = staffing.policy().weights().imbalance();
    if (mirror.softKey() != Mirror.Key.NONE && weight != 0) {
      pairDifferences(group, flow, mirror, mirror.softKey())
          .forEach(sum -> charges.add(Charge.distance(Rule.S4, weight, sum)));
    }
  }

  /** For each two schools A and B: those A→B by the flow, less those B→A by its mirror. */
  private List<Sum> pairDifferences(Group group, Flow flow, Mirror mirror, Mirror.Key key) {
    Map<List<String>, Sum> sums = new LinkedHashMap<>();
    boolean own = mirror.flow().equals(flow.id());
    for (int place : postings.of(group, flow.id())) {
      PossiblePosting posting = postings.get(place);
      String home = posting.homeSchoolId();
      String host = posting.hostSchoolId();
      boolean turned = own && home.compareTo(host) > 0;
      List<String> pair = List.of(turned ? host : home, turned ? home : host, value(key, posting));
      sums.computeIfAbsent(pair, of -> new Sum()).add(place, turned ? -1 : 1);
    }
    if (!own) {
      for (int place : postings.of(group, mirror.flow())) {
        PossiblePosting posting = postings.get(place);
        List<String> pair =
            List.of(posting.hostSchoolId(), posting.homeSchoolId(), value(key, posting));
        sums.computeIfAbsent(pair, of -> new Sum()).add(place, -1);
      }
    }
    return List.copyOf(sums.values());
  }

  /** For each school: those in less those out, by the flow and its mirror. */
  private List<Sum> schoolBalances(Group group, Flow flow, Mirror mirror) {
    List<Integer> places = new ArrayList<>(postings.of(group, flow.id()));
    if (!mirror.flow().equals(flow.id())) {
      places.addAll(postings.of(group, mirror.flow()));
    }
    Map<List<String>, Sum> sums = new LinkedHashMap<>();
    for (int place : places) {
      PossiblePosting posting = postings.get(place);
      String value = value(mirror.key(), posting);
      sums.computeIfAbsent(List.of(posting.hostSchoolId(), value), of -> new Sum()).add(place, 1);
      sums.computeIfAbsent(List.of(posting.homeSchoolId(), value), of -> new Sum()).add(place, -1);
    }
    return List.copyOf(sums.values());
  }

  static String value(Mirror.Key key, PossiblePosting posting) {
    return switch (key) {
      case NONE -> "";
      case POSITION -> posting.standing().position().name();
      case SUBJECT -> Objects.toString(posting.standing().member().subject());
      case GRADE_BAND -> Objects.toString(posting.standing().member().gradeBand());
    };
  }

  private void h2h3Quota(QuotaRequirement quota) {
    List<Integer> counted =
        postings.of(quota.group()).stream().filter(i -> quota.counts(postings.get(i))).toList();
    charges.add(
        Charge.above(
            Rule.H2,
            1,
            postings.missing(quota.required() - quota.inForce(), counted, posting -> true)));
    for (QuotaRequirement.FloorRequirement floor : quota.floors()) {
      if (floor.fixed() != null) {
        charges.add(
            Charge.above(
                Rule.H3,
                1,
                postings.missing(
                    floor.fixed() - floor.inForce(),
                    counted,
                    posting -> floor.counts(posting.standing()))));
      } else {
        charges.add(h3Share(floor, quota.inForce(), counted));
      }
    }
  }

  /** ⌈share × posted⌉ − have = ⌈(numerator × posted − denominator × have) / denominator⌉. */
  private Charge h3Share(
      QuotaRequirement.FloorRequirement floor, long inForce, List<Integer> counted) {
    Share share = floor.floor().share();
    Sum sum = new Sum(share.numerator() * inForce - share.denominator() * floor.inForce());
    for (int place : counted) {
      boolean counts = floor.counts(postings.get(place).standing());
      sum.add(place, share.numerator() - (counts ? share.denominator() : 0));
    }
    return Charge.aboveDivided(Rule.H3, 1, share.denominator(), sum);
  }

  private void h4Limit(LimitRequirement limit) {
    List<Integer> places = postings.of(limit.group());
    if (limit.limit().atLeast() != null) {
      charges.add(
          Charge.above(
              Rule.H4, 1, postings.missing(limit.limit().atLeast(), places, limit::counts)));
    }
    if (limit.limit().atMost() != null) {
      charges.add(
          Charge.above(Rule.H4, 1, postings.beyond(limit.limit().atMost(), places, limit::counts)));
    }
  }

  private void m4TargetSchools(Principles.TargetSchools principle, Group group) {
    for (Membership member : group.members()) {
      String schoolId = member.schoolId();
      if (staffing.district().getSchool(schoolId).isTarget()
          && principle.relations().contains(member.relation())
          && staffing.canReceiveBackbone(group, schoolId)) {
        charges.add(
            Charge.above(
                Rule.M4,
                1,
                postings.missing(
                    1,
                    postings.of(group),
                    posting ->
                        posting.standing().backbone() && posting.hostSchoolId().equals(schoolId))));
      }
    }
  }
}
