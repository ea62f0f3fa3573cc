package org.lungang.scenario;

import java.util.List;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.district.School;
import org.lungang.language.Message;

/** Whether what a scenario names is there; where not, a fault. */
final class NameCheck {

  private final Scenario scenario;
  private final District district;
  private final NamedIds ids;
  private final Faults faults;

  NameCheck(Scenario scenario, District district, NamedIds ids, Faults faults) {
    this.scenario = scenario;
    this.district = district;
    this.ids = ids;
    this.faults = faults;
  }

  /** Whether a school is there or added; else a fault. */
  boolean isSchool(Word word) {
    boolean there = district.findSchool(word.text()).isPresent() || isAdded(Table.SCHOOLS, word);
    if (!there && !isNameOfSeveral(word, Table.SCHOOLS)) {
      faults.unknownId(word, Table.SCHOOLS, district.schools().stream().map(School::id).toList());
    }
    return there;
  }

  /** Whether several have a name; then a fault that says who is meant. */
  boolean isNameOfSeveral(Word word, Table table) {
    List<Object> namesakes = ids.namesakes(table, word.text());
    if (!namesakes.isEmpty()) {
      faults.add(word, "several-named", word.text(), Message.clauses(namesakes));
    }
    return !namesakes.isEmpty();
  }

  /** Whether the scenario adds a row of this id. */
  boolean isAdded(Table table, Word word) {
    Column id = RowEdit.identity(table).get(0);
    return scenario.rows().stream()
        .filter(row -> row.table() == table && row.kind() == RowEdit.Kind.ADD)
        .anyMatch(
            row -> row.cells().containsKey(id) && row.cells().get(id).text().equals(word.text()));
  }
}
