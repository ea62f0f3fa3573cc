package org.lungang.search.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lungang.district.Group;
import org.lungang.district.Position;
import org.lungang.district.Subject;
import org.lungang.policy.Flow;
import org.lungang.policy.Mirror;
import org.lungang.policy.Rule;
import org.lungang.policy.Share;
import org.lungang.search.model.TallyBook.Form;
import org.lungang.staffing.LimitRequirement;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.QuotaRequirement.FloorRequirement;
import org.lungang.staffing.Requirements;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** What the hard rules count, H1 to H8; H9 holds by which postings exist. */
public final class HardTallies {

  /** A requirement, told apart by being that very one, and whether it is the upper bound of two. */
  private record Same(Object requirement, int bound) {
    // Requirements that say the same twice are still two, and each is counted by itself.
    @SuppressWarnings("ReferenceEquality")
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.requirement == requirement && same.bound == bound;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(requirement);
    }
  }

  private final Staffing staffing;
  private final TallyBook book;
  private final Map<String, Long> drainLimits = new HashMap<>();

  HardTallies(Staffing staffing, TallyBook book) {
    this.staffing = staffing;
    this.book = book;
  }

  void count(PossiblePosting posting) {
    Group group = posting.group();
    for (Flow flow : staffing.policy().flowsOf(group.type())) {
      if (flow.mirror() != null) {
        h1(flow, flow.mirror(), posting);
      }
    }
    staffing.requirements().quotasOf(group).forEach(quota -> h2h3(quota, posting));
    staffing.requirements().limitsOf(group).forEach(limit -> h4(limit, posting));
    h5(posting.homeSchoolId(), posting, -1);
    h5(posting.hostSchoolId(), posting, 1);
    h6(posting);
    h7(posting);
    h8(posting);
  }

  /** H1: EQUAL, or where the policy allows a difference, not further than that either way. */
  private void h1(Flow flow, Mirror mirror, PossiblePosting posting) {
    long allowed = staffing.requirements().allowedDifference(posting.group(), flow);
    Mirror.Key key = mirror.key();
    if (mirror.form() == Mirror.Form.PAIR_AT_MOST) {
      MirrorTallies.count(book, Rule.H1, Form.atMost(allowed), flow, key, posting);
    } else if (allowed == 0) {
      MirrorTallies.count(book, Rule.H1, Form.equal(1), flow, key, posting);
    } else {
      MirrorTallies.count(book, Rule.H1, Form.atMost(allowed), flow, key, posting);
      MirrorTallies.count(book, Rule.H1, Form.atLeast(-allowed, 1), flow, key, posting);
    }
  }

  /** H2: AT_LEAST the quota. H3: AT_MOST 0 of what the shares ask for beyond what is there. */
  private void h2h3(QuotaRequirement quota, PossiblePosting posting) {
    if (!quota.counts(posting)) {
      return;
    }
    book.count(
        Rule.H2,
        new Same(quota, 0),
        Form.atLeast(quota.required() - quota.inForce(), 1),
        posting,
        1);
    for (FloorRequirement floor : quota.floors()) {
      boolean counts = floor.counts(posting.standing());
      if (floor.fixed() != null) {
        book.count(
            Rule.H3,
            new Same(floor, 0),
            Form.atLeast(floor.fixed() - floor.inForce(), 1),
            posting,
            counts ? 1 : 0);
      } else {
        // ceil(share × posted) − have, as one sum: ceil((numerator × posted − denominator × have)
        // / denominator).
        Share share = floor.floor().share();
        long inForce = share.numerator() * quota.inForce() - share.denominator() * floor.inForce();
        book.count(
            Rule.H3,
            new Same(floor, 0),
            new Form(Tally.Shape.AT_MOST, -inForce, share.denominator(), 1),
            posting,
            Math.toIntExact(share.numerator() - (counts ? share.denominator() : 0)));
      }
    }
  }

  /** H4: AT_LEAST and AT_MOST of a flow. */
  private void h4(LimitRequirement limit, PossiblePosting posting) {
    if (!limit.counts(posting)) {
      return;
    }
    if (limit.limit().atLeast() != null) {
      book.count(Rule.H4, new Same(limit, 0), Form.atLeast(limit.limit().atLeast(), 1), posting, 1);
    }
    if (limit.limit().atMost() != null) {
      book.count(Rule.H4, new Same(limit, 1), Form.atMost(limit.limit().atMost()), posting, 1);
    }
  }

  /** H5: AT_LEAST one stays present where one is required and there is one. */
  private void h5(String schoolId, PossiblePosting posting, int amount) {
    Subject subject = posting.standing().member().subject();
    if (subject == null || !posting.standing().position().isTeachingStaff()) {
      return;
    }
    int present = staffing.presence().withoutPlan(schoolId, subject);
    if (present >= 1
        && !staffing.requirements().waivesSubject(schoolId, subject)
        && staffing.presence().required(schoolId).getOrDefault(subject, 0) >= 1) {
      book.count(
          Rule.H5, List.of(schoolId, subject), Form.atLeast(1 - present, 1), posting, amount);
    }
  }

  /** H6: AT_MOST all but one of the leaders away. */
  private void h6(PossiblePosting posting) {
    Standing standing = posting.standing();
    Position position = standing.position();
    if (position.isLeader()) {
      int leaders = staffing.presence().leadersAt(standing.workSchoolId()).size();
      if (leaders >= 2 && !staffing.requirements().waives(Rule.H6, standing.workSchoolId())) {
        book.count(Rule.H6, standing.workSchoolId(), Form.atMost(leaders - 1), posting, 1);
      }
    }
  }

  /** H7: AT_MOST so many teachers away. */
  private void h7(PossiblePosting posting) {
    if (Requirements.drains(posting)) {
      String home = posting.homeSchoolId();
      long limit = drainLimits.computeIfAbsent(home, staffing.requirements()::drainLimit);
      book.count(Rule.H7, home, Form.atMost(limit), posting, 1);
    }
  }

  /** H8: AT_LEAST the posting that the pin wants. */
  private void h8(PossiblePosting posting) {
    Standing.PinnedTo pin = posting.standing().pin();
    if (pin.go()
        && !staffing.requirements().waives(Rule.H8, posting.staffId())
        && (pin.goSchoolId() == null || pin.goSchoolId().equals(posting.hostSchoolId()))) {
      book.count(Rule.H8, posting.staffId(), Form.atLeast(1, 1), posting, 1);
    }
  }
}
