package org.lungang.plan;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.Itinerant;
import org.lungang.staffing.Staffing;

/**
 * Visits that teach more periods than a school lacks in a subject though some of them could teach
 * fewer. No rule forbids it, for H10 lets visits go so far beyond the gap as the least periods of a
 * visit may force; the search never plans it, and in a plan made by hand it is worth a word.
 *
 * @param taught the periods that visitors teach there in a week
 * @param gap those that the school lacks
 * @param needless how many of them could be left out without any visit becoming too short
 */
public record VisitSurplus(School school, Subject subject, int taught, int gap, int needless)
    implements Named {

  /** Those of a plan, by school and subject. */
  public static List<VisitSurplus> of(Staffing staffing, Plan plan) {
    Curriculum curriculum = Curriculum.of(staffing, plan);
    Itinerant terms = staffing.policy().itinerant();
    List<VisitSurplus> all = new ArrayList<>();
    plan.visits().stream()
        .map(visit -> new Place(visit.hostSchoolId(), visit.subject()))
        .distinct()
        .forEach(
            place -> {
              int gap = curriculum.gap(place.schoolId(), place.subject());
              int taught = curriculum.taught(place.schoolId(), place.subject());
              int spare =
                  plan.visits().stream()
                      .filter(
                          visit ->
                              visit.hostSchoolId().equals(place.schoolId())
                                  && visit.subject().equals(place.subject()))
                      .mapToInt(
                          visit -> Math.max(0, visit.weeklyPeriods() - terms.periodsAtLeast()))
                      .sum();
              int needless = Math.min(taught - gap, spare);
              if (needless > 0) {
                all.add(
                    new VisitSurplus(
                        staffing.district().getSchool(place.schoolId()),
                        place.subject(),
                        taught,
                        gap,
                        needless));
              }
            });
    return List.copyOf(all);
  }

  private record Place(String schoolId, Subject subject) {}

  @Override
  public String in(Language language) {
    return Message.of(
            VisitSurplus.class, "surplus", school.idAndName(), subject, taught, gap, needless)
        .in(language);
  }
}
