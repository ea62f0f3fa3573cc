package org.lungang.intake;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;
import org.lungang.district.Stage;
import org.lungang.district.Trait;

/** What is known of a school so far. */
final class SchoolDraft {

  final String name;

  /** Names that it had before, as written. */
  final Set<String> former = new LinkedHashSet<>();

  final Set<Trait> traits = EnumSet.noneOf(Trait.class);
  String code = "";
  String id = "";
  String township = "";
  boolean leftOut;

  /** Whether a cell speaks of it, and what it means is still asked. */
  boolean stageAsked;

  boolean areaAsked;

  /** What lines over it in a list say; empty where none does. */
  String stageOfSection = "";

  String areaOfSection = "";

  /** The row where it is listed; null where it is in no list. */
  @Nullable Spot listed;

  @Nullable Stage stage;
  @Nullable Area area;
  @Nullable Coordinates coordinates;
  @Nullable Integer students;

  /** How many staff it may have. */
  @Nullable Integer headcount;

  final Headcounts classes = new Headcounts();
  final Headcounts pupils = new Headcounts();

  SchoolDraft(String name) {
    this.name = name;
  }
}
