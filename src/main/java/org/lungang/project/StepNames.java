package org.lungang.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.History;
import org.lungang.compare.Names;
import org.lungang.district.District;
import org.lungang.policy.Policy;

/**
 * What people, schools and flows in the history of a plan are called, as far as its lists and its
 * policy can still be read: a history is shown without them too.
 */
public final class StepNames {

  private StepNames() {}

  /** The names for the history in a folder. */
  public static Names of(Path folder, History history) {
    List<District> lists = new ArrayList<>();
    try {
      Path dataset = FolderHistory.resolve(folder, history.dataset());
      AmendedLists read = AmendedLists.read(dataset, List.of(), false, note -> {});
      lists.add(read.district());
      lists.add(0, read.with(history.amendments()).district());
    } catch (ProjectFailure gone) {
      // What was read until then tells what it can.
    }
    return new Names(policy(folder), lists);
  }

  private static @Nullable Policy policy(Path folder) {
    try {
      return Policies.read(folder.resolve(PlanFolder.POLICY).toString());
    } catch (ProjectFailure broken) {
      return null;
    }
  }
}
