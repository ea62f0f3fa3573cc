package org.lungang.search.model;

import org.lungang.policy.Flow;
import org.lungang.policy.Mirror;
import org.lungang.policy.Rule;
import org.lungang.search.model.TallyBook.Form;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Standing;

/** What reciprocity counts: H1 by a mirror's key, S4 by its soft key. */
final class MirrorTallies {

  /**
   * What is counted by itself.
   *
   * @param other empty where a school is held to all others together
   */
  private record Key(String group, String flow, String school, String other, String value) {

    /** Numbers of schools are alike, and so would be the sums of their hash codes. */
    @Override
    public int hashCode() {
      int hash = school.hashCode() * 0x9E3779B1 + other.hashCode();
      hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B + value.hashCode();
      hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35 + 31 * group.hashCode() + flow.hashCode();
      return hash ^ (hash >>> 16);
    }
  }

  private MirrorTallies() {}

  /**
   * Counts a posting towards the mirror of a flow, if it is of the flow or of its mirror.
   *
   * @param flow one with a mirror
   * @param key what is counted separately
   */
  static void count(
      TallyBook book, Rule rule, Form form, Flow flow, Mirror.Key key, PossiblePosting posting) {
    String flowId = posting.flow().id();
    Mirror mirror = flow.mirror();
    boolean there = flowId.equals(flow.id());
    if (mirror == null || !(there || flowId.equals(mirror.flow()))) {
      return;
    }
    boolean own = mirror.flow().equals(flow.id());
    String home = posting.homeSchoolId();
    String host = posting.hostSchoolId();
    String value = value(key, posting.standing());
    String of = posting.group().id();
    if (mirror.form() == Mirror.Form.SCHOOL && rule == Rule.H1) {
      book.count(rule, new Key(of, flow.id(), host, "", value), form, posting, 1);
      book.count(rule, new Key(of, flow.id(), home, "", value), form, posting, -1);
    } else if (own && home.compareTo(host) > 0) {
      book.count(rule, new Key(of, flow.id(), host, home, value), form, posting, -1);
    } else if (there) {
      book.count(rule, new Key(of, flow.id(), home, host, value), form, posting, 1);
    } else {
      book.count(rule, new Key(of, flow.id(), host, home, value), form, posting, -1);
    }
  }

  private static String value(Mirror.Key key, Standing standing) {
    return switch (key) {
      case NONE -> "";
      case POSITION -> standing.position().name();
      case SUBJECT -> String.valueOf(standing.member().subject());
      case GRADE_BAND -> String.valueOf(standing.member().gradeBand());
    };
  }
}
