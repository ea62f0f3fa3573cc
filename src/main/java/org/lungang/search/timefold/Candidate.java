package org.lungang.search.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Option;

/** A staff member who can be posted, or travel; takes one of the options, or none. */
@NullUnmarked
@PlanningEntity
public class Candidate {

  /** The name of the planning variable. */
  static final String OPTION = "option";

  @PlanningId private int index;

  @ValueRangeProvider private List<Option> options;

  @PlanningVariable(allowsUnassigned = true)
  private Option option;

  /** For the solver, which clones candidates. */
  Candidate() {}

  Candidate(int index, List<Option> options) {
    this.index = index;
    this.options = List.copyOf(options);
  }

  /** The number by which {@link ComponentModel#optionsOf(int)} knows this one. */
  int index() {
    return index;
  }

  /** What this one may take. */
  List<Option> options() {
    return options;
  }

  /** What this one takes; null for none. */
  Option option() {
    return option;
  }

  void setOption(Option option) {
    this.option = option;
  }

  @Override
  public String toString() {
    return options.get(0).staffId();
  }
}
