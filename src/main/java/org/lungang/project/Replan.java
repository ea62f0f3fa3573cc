package org.lungang.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.Names;
import org.lungang.compare.Replanned;
import org.lungang.compare.Replanning;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.staffing.Staffing;

/**
 * A published plan after objections, decisions or changed lists, with the fewest changes.
 *
 * @param base the plan as it was
 * @param changed what lists and policy are now
 * @param part the facts of the groups that were looked at
 * @param replanned what came of them
 */
public record Replan(
    BasePlan base,
    BasePlan.Changed changed,
    ChangedPlan.Scope scope,
    Staffing part,
    Replanned replanned) {

  /**
   * Replans.
   *
   * @param finals what is not touched
   * @param changeCostMinutes what a changed posting costs; null for the fewest changes first
   * @param threads how many groups at once; makes no difference to what is found
   * @throws ProjectFailure if lists, policy or amendments have errors, or what is final cannot stay
   */
  public static Replan of(
      BasePlan base,
      List<Amendment> amendments,
      Finals finals,
      @Nullable Long changeCostMinutes,
      int threads) {
    return of(base, base.changed(amendments), finals, changeCostMinutes, threads);
  }

  /**
   * Replans what amendments have changed.
   *
   * @param changed what {@link BasePlan#changed} gave
   * @throws ProjectFailure if lists and policy have errors, or what is final cannot stay
   */
  public static Replan of(
      BasePlan base,
      BasePlan.Changed changed,
      Finals finals,
      @Nullable Long changeCostMinutes,
      int threads) {
    ChangedPlan.Scope scope = ChangedPlan.scope(base, changed);
    Set<String> finalIds =
        finals.staffIds(base.lists().district(), base.published(), base.visits());
    Staffing part = scope.staffing(changed);
    changed.requireSound(part);
    Replanning replanning =
        new Replanning(
            part,
            scope.published(),
            scope.visits(),
            within(finalIds, part, scope),
            changeCostMinutes);
    List<String> impossible = replanning.impossibleFinals();
    if (!impossible.isEmpty()) {
      throw ProjectFailure.input(
          Message.of(Replan.class, "replan.final", Message.list(impossible)));
    }
    Replanned replanned = replanning.replan(part.components(), threads, () -> false);
    return new Replan(base, changed, scope, part, replanned);
  }

  private static Set<String> within(Set<String> finalIds, Staffing part, ChangedPlan.Scope scope) {
    Set<String> within = new TreeSet<>();
    for (String staffId : finalIds) {
      if (scope.published().containsKey(staffId) || part.findStanding(staffId).isPresent()) {
        within.add(staffId);
      }
    }
    return within;
  }

  /** What the rows that change are called. */
  public Names names() {
    return ChangedPlan.names(changed.lists().district(), changed.policy(), base);
  }

  /** The whole plan, with all that was not looked at as it was. */
  public ChangedPlan whole() {
    return ChangedPlan.of(changed, scope, replanned);
  }

  /**
   * Writes the folder of the whole plan, or else a second one.
   *
   * @param whole what {@link #whole()} gave
   * @param overwriteFinal whether it may take the place of a plan that has meanwhile become final
   *     or published
   * @param notes gets what is worth knowing besides
   * @return the folder that was written
   * @throws ProjectFailure if it cannot be written anywhere; what was there is as it was
   */
  public Path write(
      ChangedPlan whole,
      Path out,
      boolean overwriteFinal,
      Language language,
      Consumer<Named> notes) {
    return whole.write(out, overwriteFinal, base, language, notes);
  }
}
