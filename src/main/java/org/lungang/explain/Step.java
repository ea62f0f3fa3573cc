package org.lungang.explain;

import java.util.List;
import java.util.stream.Stream;
import org.lungang.district.Consent;
import org.lungang.district.Honor;
import org.lungang.district.Pin;
import org.lungang.policy.Easing;
import org.lungang.staffing.Obligation;

/** One change of the policy or of the data: a part of a way out. */
public sealed interface Step {

  /** Tells a reader what kind of step this is. */
  void tell(Reader reader);

  /** Takes each kind of step: a new kind does not compile until everybody has a place for it. */
  interface Reader {
    /** An easing. */
    void ease(Ease step);

    /** A pin that is dropped. */
    void dropPin(DropPin step);

    /** A higher honor. */
    void honored(Honored step);

    /** A volunteer. */
    void volunteer(Volunteer step);

    /** Consent that is won. */
    void agreed(Agreed step);
  }

  /**
   * A rule is eased for one group or school.
   *
   * @param obligation what is eased
   * @param easing as the policy says it
   * @param before how many people the rule asks for or allows without it; for H5 and H6 1
   * @param after the same with it; for H5 and H6 0
   */
  record Ease(Obligation obligation, Easing easing, long before, long after) implements Step {
    @Override
    public void tell(Reader reader) {
      reader.ease(this);
    }
  }

  /** A row of pins.csv is taken out. */
  record DropPin(Pin pin) implements Step {
    @Override
    public void tell(Reader reader) {
      reader.dropPin(this);
    }
  }

  /** Somebody's honor is raised to the lowest that makes a backbone. */
  record Honored(String staffId, Honor honor) implements Step {
    @Override
    public void tell(Reader reader) {
      reader.honored(this);
    }
  }

  /** Somebody exempt is won as a volunteer, whom the exemption does not hold. */
  record Volunteer(String staffId, String exemption) implements Step {
    @Override
    public void tell(Reader reader) {
      reader.volunteer(this);
    }
  }

  /**
   * The answers that somebody's posting still needs are given.
   *
   * @param added rows of consents.csv that say so
   * @param changed rows that stand there already, as they say so
   */
  record Agreed(String staffId, List<Consent> added, List<Consent> changed) implements Step {
    public Agreed {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
    }

    /** All rows that say so. */
    public List<Consent> given() {
      return Stream.concat(added.stream(), changed.stream()).toList();
    }

    @Override
    public void tell(Reader reader) {
      reader.agreed(this);
    }
  }
}
