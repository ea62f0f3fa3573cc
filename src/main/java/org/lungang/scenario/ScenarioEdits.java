package org.lungang.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lungang.dataset.RowEdit;
import org.lungang.district.District;
import org.lungang.policy.PolicyProblem;

/**
 * What a scenario comes to on one district, row by row: first the groups, then the rows, each with
 * what depends on it ({@link DependentRows}), then the schools that go over into others ({@link
 * SchoolMerger}).
 */
public final class ScenarioEdits {

  private final District district;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final Faults faults;
  private final NamedIds ids;
  private final NameCheck check;
  private final EditList edits;
  private final GroupChanges groups;

  private ScenarioEdits(Scenario scenario, District district, int batch) {
    this.district = district;
    this.faults = new Faults(scenario.file(), problems);
    this.ids = new NamedIds(district);
    this.check = new NameCheck(scenario, district, ids, faults);
    this.edits = new EditList(scenario.file(), batch);
    this.groups = new GroupChanges(district, check, faults, edits);
  }

  /**
   * The edits, or what is wrong.
   *
   * @param edits to read the dataset with
   * @param problems groups and schools that there are none of; empty where all is well
   */
  public record Compiled(List<RowEdit> edits, List<PolicyProblem> problems) {
    public Compiled {
      edits = List.copyOf(edits);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Works out the edits.
   *
   * @param batch of the edits, see {@link RowEdit#batch}
   */
  public static Compiled of(Scenario scenario, District district, int batch) {
    ScenarioEdits compiler = new ScenarioEdits(scenario, district, batch);
    NamedIds ids = compiler.ids;
    scenario.groups().forEach(edit -> compiler.change(ids.in(edit)));
    scenario.rows().forEach(row -> compiler.add(ids.in(row)));
    compiler.mergeSchools(scenario.merges().stream().map(ids::in).toList());
    compiler.problems.sort(PolicyProblem.ORDER);
    return new Compiled(compiler.edits.all(), compiler.problems);
  }

  private void change(GroupEdit edit) {
    if (edit instanceof GroupEdit.Move move) {
      groups.move(move);
    } else if (edit instanceof GroupEdit.Merge merge) {
      groups.merge(merge);
    } else if (edit instanceof GroupEdit.Split split) {
      groups.split(split);
    } else {
      throw new IllegalArgumentException("No change of groups is like (" + edit + ").");
    }
  }

  private void add(RowEdit row) {
    edits.add(row);
    if (row.kind() == RowEdit.Kind.REMOVE) {
      new DependentRows(district, edits).removeWith(row);
    }
  }

  private void mergeSchools(List<SchoolMerge> merges) {
    checkMerges(merges);
    if (problems.isEmpty()) {
      for (SchoolMerge merge : merges) {
        new SchoolMerger(district, edits, merge).addEdits(groups.schoolsByGroup());
      }
    }
  }

  /** No school goes over into itself, none twice, and none that others go over into. */
  private void checkMerges(List<SchoolMerge> merges) {
    Map<String, String> into = new TreeMap<>();
    Set<String> receiving = new TreeSet<>();
    for (SchoolMerge merge : merges) {
      boolean isThere = check.isSchool(merge.into());
      for (Word school : merge.schoolIds()) {
        if (!check.isSchool(school) || !isThere) {
          continue;
        } else if (school.text().equals(merge.into().text())) {
          faults.add(school, "school-into-itself", school.text());
        } else if (into.put(school.text(), merge.into().text()) != null) {
          faults.add(school, "school-twice", school.text());
        }
      }
      receiving.add(merge.into().text());
    }
    for (SchoolMerge merge : merges) {
      for (Word school : merge.schoolIds()) {
        if (receiving.contains(school.text()) && into.containsKey(school.text())) {
          faults.add(school, "school-receives", school.text());
        }
      }
    }
  }
}
