package org.lungang.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.Role;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Trait;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * Some schools: every condition that is given must hold. An empty set and null give no condition.
 */
@PolicyKey(en = "Some schools: every condition given must hold", zh = "一类学校：所列条件须同时满足")
public record Schools(
    @PolicyKey(en = "In these areas", zh = "所在区域") Set<Area> areas,
    @PolicyKey(en = "With one of these traits", zh = "具有这些特征之一") Set<Trait> traits,
    @PolicyKey(
            en = "Whether a target school: in a town or village, weak, new or small",
            zh = "是否农村、薄弱、新建、小规模学校")
        @Nullable Boolean target,
    @PolicyKey(en = "With one of these roles in a group", zh = "在集团中的身份") Set<Role> roles,
    @PolicyKey(en = "With one of these stages", zh = "具有这些学段之一") Set<Stage> stages) {

  public Schools {
    areas = Sets.ordered(areas);
    traits = Sets.ordered(traits);
    roles = Sets.ordered(roles);
    stages = Sets.ordered(stages);
  }

  /**
   * Whether a school is one of them.
   *
   * @param itsRoles in the group that is asked about, or in any
   */
  public boolean fit(School school, Collection<Role> itsRoles) {
    return (areas.isEmpty() || areas.contains(school.area()))
        && (traits.isEmpty() || !Collections.disjoint(traits, school.traits()))
        && (target == null || target == school.isTarget())
        && (roles.isEmpty() || !Collections.disjoint(roles, itsRoles))
        && (stages.isEmpty()
            || stages.contains(school.stage())
            || !Collections.disjoint(stages, school.stage().parts()));
  }

  /** "URBAN, LEAD"; without conditions: all schools. */
  public Message words() {
    List<Object> words = new ArrayList<>();
    add(areas, words);
    add(traits, words);
    if (target != null) {
      words.add(
          target
              ? Message.said("town, rural, weak, new or small schools", "农村、薄弱、新建、小规模学校")
              : Message.said(
                  "schools neither in towns or villages nor weak, new or small",
                  "非农村、薄弱、新建、小规模学校"));
    }
    add(roles, words);
    add(stages, words);
    return words.isEmpty() ? Message.said("all schools", "所有学校") : Message.list(words);
  }

  private static void add(Set<? extends Named> names, List<Object> words) {
    if (!names.isEmpty()) {
      words.add(Message.joined("/", new ArrayList<>(names)));
    }
  }
}
