package org.lungang.staffing;

import java.util.List;
import org.lungang.district.District;

/**
 * Possible postings by who may take them, in one list: of half a million people as many small ones
 * would take 40 MB more.
 */
final class PostingsByStaff {

  private final District district;
  private final List<PossiblePosting> grouped;

  /** Where in the list those of each staff member begin, and behind all of them where it ends. */
  private final int[] begins;

  /** Those of one person stay in the order that they come in. */
  PostingsByStaff(District district, List<PossiblePosting> postings) {
    this.district = district;
    this.begins = new int[district.staff().size() + 1];
    int[] places = new int[postings.size()];
    for (PossiblePosting posting : postings) {
      int place = district.placeOfStaff(posting.staffId());
      places[posting.index()] = place;
      begins[place]++;
    }
    int end = 0;
    for (int place = 0; place < begins.length; place++) {
      end += begins[place];
      begins[place] = end;
    }
    PossiblePosting[] all = new PossiblePosting[postings.size()];
    for (int index = all.length - 1; index >= 0; index--) {
      all[--begins[places[index]]] = postings.get(index);
    }
    this.grouped = List.of(all);
  }

  /** Those of one staff member; empty if none. */
  List<PossiblePosting> of(String staffId) {
    int place = district.placeOfStaff(staffId);
    return place < 0 || begins[place] == begins[place + 1]
        ? List.of()
        : grouped.subList(begins[place], begins[place + 1]);
  }
}
