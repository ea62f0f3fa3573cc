package org.lungang.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Plan;
import org.lungang.staffing.PossiblePosting;

/**
 * What differs for one person between two plans.
 *
 * @param before the posting in the first plan; null for none
 * @param after the posting in the second plan; null for none
 */
public record Change(String staffId, @Nullable PostingKey before, @Nullable PostingKey after) {

  /** Everybody whose posting differs, sorted by staff id. */
  public static List<Change> between(Plan before, Plan after) {
    TreeMap<String, PostingKey> old = keys(before);
    TreeMap<String, PostingKey> now = keys(after);
    TreeMap<String, PostingKey> all = new TreeMap<>(old);
    all.putAll(now);
    List<Change> changes = new ArrayList<>();
    for (String staffId : all.keySet()) {
      Optional<PostingKey> then = Optional.ofNullable(old.get(staffId));
      Optional<PostingKey> later = Optional.ofNullable(now.get(staffId));
      if (!then.equals(later)) {
        changes.add(new Change(staffId, then.orElse(null), later.orElse(null)));
      }
    }
    return List.copyOf(changes);
  }

  private static TreeMap<String, PostingKey> keys(Plan plan) {
    TreeMap<String, PostingKey> keys = new TreeMap<>();
    for (PossiblePosting posting : plan.postings()) {
      keys.put(posting.staffId(), PostingKey.of(posting));
    }
    return keys;
  }
}
