package org.lungang.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.Need;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * The beginners of a year by a {@link Hiring} rule, one after the other: to the school that lacks
 * the largest share of what it needs of a subject, then the most teachers, then by id. What a
 * school has are the teaching staff whose home it is, wherever they are posted.
 */
final class Beginners {

  private static final int AGE = 23;

  /** Begins what stands for the name of one of them; the year follows. */
  private static final String COMING = "+";

  private final Hiring hiring;
  private final LocalDate start;
  private final Map<Place, Integer> required = new HashMap<>();
  private final Map<Place, Integer> present = new HashMap<>();
  private final Map<Place, GradeBand> bands = new HashMap<>();

  private record Place(String schoolId, @Nullable Subject subject) {}

  private record Post(Place place, String id, Gender gender, @Nullable GradeBand band) {}

  /**
   * Those of one year.
   *
   * @param staff who is there without them
   * @param needs of the year
   * @param start of the school year
   */
  Beginners(Hiring hiring, List<StaffMember> staff, List<Need> needs, LocalDate start) {
    this.hiring = hiring;
    this.start = start;
    needs.forEach(
        need -> required.put(new Place(need.schoolId(), need.subject()), need.required()));
    for (StaffMember member : staff) {
      if (member.position().isTeachingStaff()) {
        Place place = new Place(member.schoolId(), member.subject());
        present.merge(place, 1, Integer::sum);
        if (member.gradeBand() != null) {
          bands.putIfAbsent(place, member.gradeBand());
        }
      }
    }
  }

  /** Who comes. */
  List<StaffMember> come(List<StaffMember> retired) {
    List<Post> open =
        switch (hiring.rule()) {
          case NOBODY -> List.of();
          case RETIRED -> ofRetired(retired);
          case NEEDS -> ofNeeds();
        };
    Integer most = hiring.mostPerYear();
    if (most == null || open.size() <= most) {
      return open.stream().map(this::beginner).toList();
    }
    List<StaffMember> come = new ArrayList<>();
    List<Post> left = new ArrayList<>(open);
    while (come.size() < most) {
      Post next = left.stream().min(mostLacking()).orElseThrow();
      left.remove(next);
      come.add(beginner(next));
      present.merge(next.place(), 1, Integer::sum);
    }
    return come;
  }

  private List<Post> ofRetired(List<StaffMember> retired) {
    return retired.stream()
        .filter(StaffMember::isTeacher)
        .map(
            member ->
                new Post(
                    new Place(member.schoolId(), member.subject()),
                    member.id() + "-" + start.getYear(),
                    member.gender(),
                    member.gradeBand()))
        .toList();
  }

  private List<Post> ofNeeds() {
    List<Post> posts = new ArrayList<>();
    required.keySet().stream()
        .sorted(Comparator.comparing(Place::schoolId).thenComparing(Beginners::codeOf))
        .forEach(
            place -> {
              int lacking = lacking(place);
              for (int i = 1; i <= lacking; i++) {
                posts.add(
                    new Post(
                        place,
                        place.schoolId() + "-" + codeOf(place) + "-" + start.getYear() + "-" + i,
                        // Of no weight before they retire, in forty years.
                        i % 2 == 0 ? Gender.M : Gender.F,
                        bands.get(place)));
              }
            });
    return posts;
  }

  private int lacking(Place place) {
    return Math.max(0, required.getOrDefault(place, 0) - present.getOrDefault(place, 0));
  }

  private static String codeOf(Place place) {
    return place.subject() == null ? "" : place.subject().code();
  }

  private Comparator<Post> mostLacking() {
    return Comparator.<Post>comparingDouble(post -> -share(post.place()))
        .thenComparing(post -> -lacking(post.place()))
        .thenComparing(Post::id);
  }

  private double share(Place place) {
    int needed = required.getOrDefault(place, 0);
    return needed == 0 ? 0 : (double) lacking(place) / needed;
  }

  /** The name for readers: of somebody whom nobody knows yet, the year of coming. */
  static Named nameOf(StaffMember member) {
    String name = member.name();
    return name.startsWith(COMING)
        ? Message.of(Beginners.class, "beginner", name.substring(COMING.length()))
        : language -> name;
  }

  private StaffMember beginner(Post post) {
    return new StaffMember.Builder()
        .id(post.id())
        .name(COMING + start.getYear())
        .gender(post.gender())
        .birthDate(start.minusYears(AGE))
        .schoolId(post.place().schoolId())
        .position(Position.TEACHER)
        .subject(post.place().subject())
        .gradeBand(post.band())
        .title(Title.UNRATED)
        .atSchoolSince(start)
        .build();
  }
}
