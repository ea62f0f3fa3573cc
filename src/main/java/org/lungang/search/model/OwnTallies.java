package org.lungang.search.model;

import org.lungang.policy.Share;
import org.lungang.search.model.TallyBook.Form;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.Counted;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** What the rules of the policy's own count: H11, M6, S12. */
final class OwnTallies {

  private final Staffing staffing;
  private final TallyBook book;

  OwnTallies(Staffing staffing, TallyBook book) {
    this.staffing = staffing;
    this.book = book;
  }

  void count(PossiblePosting posting) {
    for (CountRequirement requirement : staffing.requirements().countsAround(posting)) {
      count(requirement, posting);
    }
  }

  private void count(CountRequirement requirement, PossiblePosting posting) {
    Counted counted = requirement.counted();
    Counted of = requirement.of();
    Share share = requirement.share();
    if (of == null || share == null || !requirement.isMoving()) {
      // The bound is a number: AT_LEAST or AT_MOST so many besides those who are there anyway.
      long bound = bound(requirement) - counted.anyway();
      Form form =
          requirement.most()
              ? new Form(
                  Tally.Shape.AT_MOST, bound + requirement.allowed(), 1, requirement.rule().cost())
              : Form.atLeast(bound - requirement.allowed(), requirement.rule().cost());
      add(requirement, form, posting, counted.amount(posting));
      return;
    }
    // ceil(share × base) − number, or number − floor(share × base), as one sum: what lies above 0
    // of numerator × base − denominator × number, or the other way round, divided and rounded up.
    long sign = requirement.most() ? -1 : 1;
    long numerator = sign * share.numerator();
    long denominator = sign * share.denominator();
    long anyway = numerator * of.anyway() - denominator * counted.anyway();
    Form form =
        new Form(
            Tally.Shape.AT_MOST,
            share.denominator() * requirement.allowed() - anyway,
            share.denominator(),
            requirement.rule().cost());
    add(
        requirement,
        form,
        posting,
        Math.toIntExact(numerator * of.amount(posting) - denominator * counted.amount(posting)));
  }

  private static long bound(CountRequirement requirement) {
    Long number = requirement.number();
    Share share = requirement.share();
    Counted of = requirement.of();
    if (number != null || share == null || of == null) {
      return number == null ? 0 : number;
    }
    return requirement.most() ? share.floorOf(of.anyway()) : share.ceilOf(of.anyway());
  }

  private void add(CountRequirement requirement, Form form, PossiblePosting posting, int amount) {
    book.count(requirement.rule().rule(), requirement.place(), form, posting, amount);
  }
}
