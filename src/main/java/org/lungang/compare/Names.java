package org.lungang.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.policy.Policy;

/**
 * What people, schools and flows are called that rows name by their ids: rows may be older than
 * lists and policy, so that what nothing knows any more keeps its id alone.
 *
 * @param policy what flows are called by; null where it cannot be read
 * @param lists where names are looked for, the first that has one first
 */
public record Names(@Nullable Policy policy, List<District> lists) {

  public Names {
    lists = List.copyOf(lists);
  }

  /** The names in the lists of one year. */
  public static Names of(District district, Policy policy) {
    return new Names(policy, List.of(district));
  }

  /** What somebody is called; empty where nothing tells. */
  public String ofStaff(String id) {
    return find(district -> district.findStaffMember(id)).map(StaffMember::name).orElse("");
  }

  /** What a school is called; empty where nothing tells. */
  public String ofSchool(String id) {
    return find(district -> district.findSchool(id)).map(School::name).orElse("");
  }

  /** "T00001 Li Na". */
  public String staff(String id) {
    return (id + " " + ofStaff(id)).strip();
  }

  /** "S001 First Primary School". */
  public String school(String id) {
    return (id + " " + ofSchool(id)).strip();
  }

  /** From where to where somebody goes, and how. */
  public PlacedPosting posting(PostingKey key) {
    return new PlacedPosting(
        key, flow(key), school(key.homeSchoolId()), school(key.hostSchoolId()));
  }

  private Policy.Name flow(PostingKey key) {
    if (policy == null) {
      return new Policy.Name(key.flowId(), key.flowId());
    }
    return find(district -> district.findGroup(key.groupId()))
        .map(group -> policy.flowLabel(group.type(), key.flowId()))
        .orElseGet(() -> policy.flowLabel(key.flowId()));
  }

  private <T> Optional<T> find(Function<District, Optional<T>> what) {
    return lists.stream().map(what).flatMap(Optional::stream).findFirst();
  }
}
