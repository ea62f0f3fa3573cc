package org.lungang.dataset;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan file (spec page 4): one posting, as somebody wrote it. Nothing says yet that the
 * staff member, the school or the flow exist.
 *
 * @param line the line where the row begins, from 1
 * @param flow the id of the flow
 * @param groupId null where the file gives none
 * @param cells the cells of the other columns that the file has and that are not empty, as they
 *     stand there
 */
public record PlanFileRow(
    int line,
    String staffId,
    String hostSchoolId,
    String flow,
    @Nullable String groupId,
    Map<PlanColumn, String> cells) {

  public PlanFileRow {
    cells = Collections.unmodifiableMap(new TreeMap<>(cells));
  }
}
