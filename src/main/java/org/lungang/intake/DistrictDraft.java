package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lungang.district.District;
import org.lungang.district.DistrictBuilder;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Position;
import org.lungang.district.Role;
import org.lungang.district.School;
import org.lungang.district.StaffMember;

/** Makes a district of all that was read, once nothing about it is asked any more. */
final class DistrictDraft {

  private DistrictDraft() {}

  static Optional<District> of(
      SchoolBook schools, List<GroupDraft> groups, List<PersonDraft> people, History history) {
    List<School> made = new ArrayList<>();
    for (SchoolDraft draft : schools.all()) {
      if (!draft.leftOut && draft.stage != null && draft.area != null) {
        made.add(
            new School(
                draft.id,
                draft.name,
                draft.stage,
                draft.area,
                draft.traits,
                draft.coordinates,
                draft.students,
                draft.headcount));
      }
    }
    Set<String> ids = made.stream().map(School::id).collect(Collectors.toSet());
    List<StaffMember> staff = new ArrayList<>();
    for (PersonDraft person : people) {
      if (isWhole(person) && ids.contains(person.school.id)) {
        staff.add(member(person));
      }
    }
    if (staff.isEmpty()) {
      return Optional.empty();
    }
    Set<String> staffIds = staff.stream().map(StaffMember::id).collect(Collectors.toSet());
    return Optional.of(
        new DistrictBuilder()
            .schools(made)
            .groups(
                groups.stream()
                    .filter(group -> group.lead != null && group.type != null)
                    .filter(group -> ids.contains(Objects.requireNonNull(group.lead).id))
                    .map(group -> group(group, ids))
                    .toList())
            .staff(staff)
            .servicePeriods(
                history.service().stream().filter(p -> staffIds.contains(p.staffId())).toList())
            .rotations(
                history.rotations().stream().filter(r -> staffIds.contains(r.staffId())).toList())
            .needs(history.needs())
            .lessons(history.lessons())
            .travelTimes(history.travel())
            .build());
  }

  static boolean isWhole(PersonDraft person) {
    return person.isComplete
        && person.gender != null
        && person.birth != null
        && person.position != null
        && person.since != null
        && (person.subject != null || person.position != Position.TEACHER);
  }

  private static Group group(GroupDraft group, Set<String> ids) {
    var type = Objects.requireNonNull(group.type);
    List<Membership> members = new ArrayList<>();
    members.add(new Membership(Objects.requireNonNull(group.lead).id, Role.LEAD, type));
    group.members.stream()
        .filter(school -> ids.contains(school.id))
        .forEach(school -> members.add(new Membership(school.id, Role.MEMBER, type)));
    return new Group(group.id, group.name, type, members);
  }

  private static StaffMember member(PersonDraft person) {
    return new StaffMember.Builder()
        .id(person.id)
        .name(person.name)
        .gender(Objects.requireNonNull(person.gender))
        .birthDate(Objects.requireNonNull(person.birth))
        .schoolId(person.school.id)
        .position(Objects.requireNonNull(person.position))
        .subject(person.subject)
        .gradeBand(person.band)
        .honor(person.honor)
        .title(person.title)
        .atSchoolSince(Objects.requireNonNull(person.since))
        .inPostSince(person.inPost)
        .hired(person.hired)
        .circumstances(person.circumstances)
        .ownCircumstances(person.ownCircumstances)
        .circumstancesApproved(person.approved)
        .circumstancesSince(person.exemptSince)
        .circumstancesUntil(person.exemptUntil)
        .willingness(person.willingness)
        .preferredSchools(person.preferredIds())
        .graduatingYears(person.graduatingYears)
        .weeklyPeriods(person.weeklyPeriods)
        .build();
  }
}
