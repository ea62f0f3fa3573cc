package org.lungang.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;

/**
 * Districts whose groups hang together through schools that they share: schools of one stage of a
 * generated district with their staff, grouped anew. All of it is one component.
 */
public final class LinkedDistrict {

  /** The fewest schools that can be linked. */
  public static final int LEAST_SCHOOLS = 5;

  /** So many schools of a stage a generated HUADU has at least, for each unit of scale. */
  private static final int SCHOOLS_A_SCALE = 60;

  /** From how many schools before its own a dense group takes some. */
  private static final int NEAR = 12;

  private static final List<GroupType> TYPES =
      List.of(GroupType.TIGHT, GroupType.ASSISTANCE, GroupType.ALLIANCE);

  private final Links links;
  private final Dice dice;
  private final @Nullable Integer teachersEach;

  private LinkedDistrict(Links links, Dice dice, @Nullable Integer teachersEach) {
    this.links = links;
    this.dice = dice;
    this.teachersEach = teachersEach;
  }

  /**
   * A linked district.
   *
   * @param schoolCount at least {@link #LEAST_SCHOOLS}
   * @param seed any number; another seed gives other schools, people and links of the same kind
   * @param teachersEach how many TEACHERs each school has about, half to one and a half times so
   *     many; null for as many as its students need
   * @throws IllegalArgumentException if there are too few schools
   */
  public static District generate(
      Links links, int schoolCount, long seed, @Nullable Integer teachersEach) {
    if (schoolCount < LEAST_SCHOOLS) {
      throw new IllegalArgumentException(
          "The schools (" + schoolCount + ") must be at least " + LEAST_SCHOOLS + ".");
    }
    double scale = 1;
    while (true) {
      District from = Generator.generate(Shape.HUADU, seed, scale);
      List<School> schools =
          Regrouping.fromWestToEast(from, Stage.PRIMARY).stream().limit(schoolCount).toList();
      if (schools.size() == schoolCount) {
        return new LinkedDistrict(links, Dice.of(seed, "links " + links.id(), 0), teachersEach)
            .of(from, schools);
      }
      scale = Math.max(scale + 1, (double) schoolCount / SCHOOLS_A_SCALE);
    }
  }

  private District of(District from, List<School> schools) {
    Set<String> schoolIds = new HashSet<>();
    schools.forEach(school -> schoolIds.add(school.id()));
    List<StaffMember> staff = new ArrayList<>();
    for (School school : schools) {
      staffOf(from, school).forEach(member -> staff.add(preferring(member, schoolIds)));
    }
    District regrouped = Regrouping.of(from, schools, staff, groups(schools));
    return teachersEach == null ? regrouped : regrouped.toBuilder().needs(List.of()).build();
  }

  private List<StaffMember> staffOf(District from, School school) {
    List<StaffMember> all =
        from.staff().stream().filter(member -> member.schoolId().equals(school.id())).toList();
    if (teachersEach == null) {
      return all;
    }
    int most = dice.whole(Math.max(1, teachersEach / 2), teachersEach + teachersEach / 2);
    List<StaffMember> teachers =
        new ArrayList<>(all.stream().filter(StaffMember::isTeacher).toList());
    shuffle(teachers);
    List<StaffMember> kept =
        new ArrayList<>(all.stream().filter(member -> !member.isTeacher()).toList());
    kept.addAll(teachers.subList(0, Math.min(most, teachers.size())));
    return kept;
  }

  private static StaffMember preferring(StaffMember member, Set<String> schools) {
    Set<String> preferred = new HashSet<>(member.preferredSchools());
    preferred.retainAll(schools);
    return member.toBuilder().preferredSchools(preferred).build();
  }

  private <T> void shuffle(List<T> list) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, dice.whole(0, i));
    }
  }

  private List<Group> groups(List<School> schools) {
    List<List<School>> sets =
        switch (links) {
          case CHAIN -> chain(schools);
          case STAR -> star(schools);
          case GRID -> grid(schools);
          case DENSE -> dense(schools);
          case WHOLE -> List.of(schools);
        };
    Ids ids = Ids.of("G", 3, sets.size());
    List<Group> groups = new ArrayList<>();
    for (List<School> set : sets) {
      GroupType type = dice.pick(TYPES);
      List<Membership> members = new ArrayList<>();
      for (School school : set) {
        members.add(new Membership(school.id(), members.isEmpty() ? Role.LEAD : Role.MEMBER, type));
      }
      groups.add(new Group(ids.id(groups.size()), set.get(0).name() + "教育集团", type, members));
    }
    return groups;
  }

  private List<List<School>> chain(List<School> schools) {
    List<List<School>> sets = new ArrayList<>();
    int from = 0;
    while (from + 1 < schools.size()) {
      int to = Math.min(schools.size(), from + dice.whole(3, 5));
      sets.add(schools.subList(from, to));
      from = to - 1;
    }
    return sets;
  }

  private List<List<School>> star(List<School> schools) {
    School centre = schools.get(schools.size() / 2);
    List<School> others = new ArrayList<>(schools);
    others.remove(centre);
    List<List<School>> sets = new ArrayList<>();
    int from = 0;
    while (from < others.size()) {
      int to = Math.min(others.size(), from + dice.whole(2, 3));
      List<School> set = new ArrayList<>(others.subList(from, to));
      set.add(dice.chance(0.7) ? 0 : set.size(), centre);
      sets.add(set);
      from = to;
    }
    return sets;
  }

  private List<List<School>> grid(List<School> schools) {
    int columns = (int) Math.ceil(Math.sqrt(schools.size()));
    List<List<School>> sets = new ArrayList<>();
    for (int row = 0; row * columns < schools.size(); row++) {
      sets.add(schools.subList(row * columns, Math.min(schools.size(), (row + 1) * columns)));
    }
    for (int column = 0; column < columns; column++) {
      List<School> set = new ArrayList<>();
      for (int i = column; i < schools.size(); i += columns) {
        set.add(schools.get(i));
      }
      sets.add(set);
    }
    return sets.stream().filter(set -> set.size() > 1).toList();
  }

  private List<List<School>> dense(List<School> schools) {
    List<List<School>> sets = new ArrayList<>();
    int next = 0;
    while (next < schools.size()) {
      int to = Math.min(schools.size(), next + dice.whole(1, 2));
      List<School> set = new ArrayList<>(schools.subList(next, to));
      // The first set may reach anywhere; later ones take schools before theirs, which hang
      // together.
      List<School> near =
          new ArrayList<>(
              next == 0
                  ? schools.subList(to, schools.size())
                  : schools.subList(Math.max(0, next - NEAR), next));
      shuffle(near);
      int more = Math.max(1, dice.whole(3, 5) - set.size());
      set.addAll(near.subList(0, Math.min(more, near.size())));
      shuffle(set);
      sets.add(set);
      next = to;
    }
    return sets;
  }
}
