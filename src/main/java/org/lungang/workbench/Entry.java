package org.lungang.workbench;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A step of a project's history.
 *
 * @param number from 1
 * @param at when, as {@code 2026-07-01T09:30:00Z}
 * @param kind what it changes
 * @param name what was done, for people
 * @param change what was before and what is after
 * @param undoes the number of the step that it takes back, or brings back
 */
record Entry(
    long number, String at, Kind kind, Text name, ObjectNode change, @Nullable Long undoes) {

  /** The plan that is worked on after this step: made by it, or changed; empty for none. */
  String plan() {
    return switch (kind) {
      case PLAN -> change.path("set").path("plan").path("after").asString("");
      case POSTINGS -> change.path("plan").asString("");
      case LISTS, POLICY, SETTINGS, OBJECTIONS, MILESTONE -> "";
    };
  }

  /** The plan that was worked on before this step, where it made another one so; else empty. */
  String planBefore() {
    return kind == Kind.PLAN ? change.path("set").path("plan").path("before").asString("") : "";
  }

  /** What a step changes. */
  enum Kind {
    /** Cells or rows of a list. */
    LISTS,
    /** The policy. */
    POLICY,
    /** Year and name of the project. */
    SETTINGS,
    /** Which plan is worked on: a new one was made. */
    PLAN,
    /** Postings of the plan that is worked on, by hand. */
    POSTINGS,
    /** An objection in the register. */
    OBJECTIONS,
    /** How far the plan has come, or what went out of the house: cannot be undone. */
    MILESTONE
  }
}
