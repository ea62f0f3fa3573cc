package org.lungang.planfile;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who went where by the plan as it was made, before somebody changed its file by hand.
 *
 * @param postings the host of each posting by staff id
 * @param visits the schools visited by staff id
 */
public record Planned(Map<String, Set<String>> postings, Map<String, Set<String>> visits) {

  /** Where nothing is known of a plan before. */
  public static final Planned NOTHING = new Planned(Map.of(), Map.of());

  public Planned {
    postings = copy(postings);
    visits = copy(visits);
  }

  private static Map<String, Set<String>> copy(Map<String, ? extends Collection<String>> hosts) {
    Map<String, Set<String>> copy = new TreeMap<>();
    hosts.forEach((staffId, schools) -> copy.put(staffId, Set.copyOf(schools)));
    return copy;
  }
}
