package org.lungang.search.model;

import java.util.Optional;
import org.lungang.policy.Share;
import org.lungang.search.model.TallyBook.Form;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.Counted;
import org.lungang.staffing.Line;
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
    if (requirement.line() != null) {
      countInLine(requirement, requirement.line(), posting);
      return;
    }
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

  /** Of two people in line: the later one's postings less the first one's are at most 0. */
  private record Two(int place, String firstId, String laterId) {}

  private void countInLine(CountRequirement requirement, Line line, PossiblePosting posting) {
    int amount = requirement.counted().amount(posting);
    Optional<Line.Place> own = line.find(posting.staffId());
    if (amount == 0 || own.isEmpty() || requirement.allowed() > 0) {
      return;
    }
    Form form = new Form(Tally.Shape.AT_MOST, 0, 1, requirement.rule().cost());
    for (Line.Place other : line.places()) {
      if (other.rank() != own.get().rank()) {
        boolean later = other.rank() < own.get().rank();
        Two two =
            later
                ? new Two(requirement.place(), other.staffId(), posting.staffId())
                : new Two(requirement.place(), posting.staffId(), other.staffId());
        book.count(requirement.rule().rule(), two, form, posting, later ? amount : -amount);
      }
    }
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
