package org.lungang.report;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lungang.compare.PlanDigest;
import org.lungang.compare.PostingKey;
import org.lungang.compare.VisitKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who goes where, and who travels where, by {@code plan.json}: a plan as the program wrote it,
 * whatever was changed by hand in the files beside it.
 *
 * @param postings by staff id
 * @param visits the weekly periods of each
 * @param names of all staff and schools in it, by id
 */
public record PlanRows(
    Map<String, PostingKey> postings,
    SortedMap<VisitKey, Integer> visits,
    Map<String, String> names) {

  /** The rows of nothing. */
  public static final PlanRows NONE = new PlanRows(Map.of(), new TreeMap<>(), Map.of());

  public PlanRows {
    postings = new TreeMap<>(postings);
    visits = new TreeMap<>(visits);
    names = Map.copyOf(names);
  }

  /** Reads a file; empty if it is no plan. */
  public static Optional<PlanRows> read(byte[] planJson) {
    try {
      JsonNode tree = new JsonMapper().readTree(planJson);
      Map<String, PostingKey> postings = new TreeMap<>();
      Map<String, String> names = new TreeMap<>();
      for (JsonNode row : tree.required("postings")) {
        postings.put(
            text(row, "staff_id"),
            new PostingKey(
                text(row, "group_id"),
                text(row, "flow"),
                text(row, "home_school_id"),
                text(row, "host_school_id")));
        addNames(row, names);
      }
      SortedMap<VisitKey, Integer> visits = new TreeMap<>();
      for (JsonNode row : tree.path("visits")) {
        visits.put(
            new VisitKey(text(row, "staff_id"), text(row, "host_school_id")),
            row.required("weekly_periods").intValue());
        addNames(row, names);
      }
      return Optional.of(new PlanRows(postings, visits, names));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void addNames(JsonNode row, Map<String, String> names) {
    names.put(text(row, "staff_id"), text(row, "name"));
    names.put(text(row, "host_school_id"), text(row, "host_school"));
  }

  private static String text(JsonNode row, String name) {
    return row.required(name).stringValue();
  }

  /** What tells the plan from others. */
  public String digest() {
    return PlanDigest.of(postings, visits);
  }
}
