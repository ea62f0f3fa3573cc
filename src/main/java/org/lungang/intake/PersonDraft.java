package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Circumstance;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;

/** What is known of a person so far; empty is what nobody said, or what is still asked. */
final class PersonDraft {

  final String name;
  final SchoolDraft school;
  final Spot spot;
  final Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);

  /** What exempts by a policy's own words, as the lists say it. */
  final Set<String> ownCircumstances = new TreeSet<>();

  final Set<SchoolDraft> preferred = new LinkedHashSet<>();
  String number = "";
  String id = "";

  /** Tells people apart while the files are read, and is forgotten with the draft. */
  String citizen = "";

  boolean approved;

  /** Since when the circumstances hold, and the first day on which they no longer do. */
  @Nullable LocalDate exemptSince;

  @Nullable LocalDate exemptUntil;
  boolean hasHiredColumn;
  boolean hasSinceColumn;

  /** Whether a cell says it, readable or not: what cannot be read is asked by itself. */
  boolean isHiredWritten;

  boolean isSinceWritten;
  boolean isComplete = true;
  int graduatingYears;
  int weeklyPeriods;
  Honor honor = Honor.NONE;
  Willingness willingness = Willingness.NEUTRAL;
  @Nullable Gender gender;
  @Nullable LocalDate birth;
  @Nullable Position position;
  @Nullable Subject subject;
  @Nullable GradeBand band;
  @Nullable Title title;
  @Nullable LocalDate since;
  @Nullable LocalDate inPost;
  @Nullable LocalDate hired;

  /** The offices that remarks name. */
  final List<String> remarkedPosts = new ArrayList<>();

  /** Whether what a list says of the position is still asked about. */
  boolean isPositionAsked;

  /** Whether what a list says of the subject is still asked about. */
  boolean isSubjectAsked;

  PersonDraft(String name, SchoolDraft school, Spot spot) {
    this.name = name;
    this.school = school;
    this.spot = spot;
  }

  Set<String> preferredIds() {
    Set<String> ids = new TreeSet<>();
    preferred.forEach(school -> ids.add(school.id));
    return ids;
  }
}
