package org.lungang.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lungang.district.GradeBand;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Title;

/** Honors and titles: more of them with age, at lead schools and in the city. */
final class HonorMaker {

  private static final int LEAST_IN_MAIN_SUBJECT = 4;

  private final ShapeProfile profile;

  HonorMaker(ShapeProfile profile) {
    this.profile = profile;
  }

  /**
   * An honor for each post. Among the TEACHERs of each subject the school's share is backbone, so
   * that no subject of a big school is without.
   */
  Honor[] honors(SchoolPlan school, List<OpenPost> posts, List<Career> careers, Dice dice) {
    Honor[] honors = new Honor[posts.size()];
    double[] merits = new double[posts.size()];
    for (int i = 0; i < honors.length; i++) {
      merits[i] = merit(careers.get(i)) + 0.6 * dice.unit();
      honors[i] =
          post(posts, i) == Position.TEACHER
              ? ordinary(careers.get(i), dice)
              : leading(school, dice);
    }
    double share = profile.backboneShare(school);
    double owed = dice.unit();
    for (int first = 0; first < posts.size(); ) {
      int end = first;
      List<Integer> teachers = new ArrayList<>();
      while (end < posts.size() && sameSubject(posts.get(first), posts.get(end))) {
        if (post(posts, end) == Position.TEACHER) {
          teachers.add(end);
        }
        end++;
      }
      owed += share * teachers.size();
      List<Integer> ranked = ranked(teachers, posts, merits);
      int backbones =
          Math.min(Math.max((int) owed, least(school, posts.get(first))), ranked.size());
      for (int i : ranked.subList(0, backbones)) {
        honors[i] = backbone(dice);
      }
      owed -= backbones;
      first = end;
    }
    return honors;
  }

  /** A title by years of work. */
  Title title(OpenPost post, Career career, Dice dice) {
    int years = career.yearsHired();
    if (years < 1) {
      return Title.UNRATED;
    }
    double chance = dice.unit() + (post.position() == Position.TEACHER ? 0 : 0.15);
    double ease =
        switch (post.part()) {
          case KINDERGARTEN -> -0.2;
          case PRIMARY -> -0.12;
          case SENIOR -> 0.1;
          case JUNIOR -> 0;
          case NINE_YEAR, TWELVE_YEAR -> throw new IllegalStateException("No part: " + post);
        };
    double standing = chance + ease;
    if (years < 5) {
      return standing < 0.3 ? Title.THIRD : Title.SECOND;
    }
    if (years < 12) {
      return standing < 0.55 ? Title.SECOND : Title.FIRST;
    }
    if (years < 20) {
      return standing < 0.12 ? Title.SECOND : standing < 0.85 ? Title.FIRST : Title.SENIOR;
    }
    return standing < 0.5 ? Title.FIRST : standing < 1.09 ? Title.SENIOR : Title.FULL_SENIOR;
  }

  /** By merit, the grade bands in turn: first the best of each band, then the second of each. */
  private static List<Integer> ranked(
      List<Integer> teachers, List<OpenPost> posts, double[] merits) {
    List<Integer> byMerit = new ArrayList<>(teachers);
    byMerit.sort(Comparator.comparingDouble((Integer i) -> -merits[i]).thenComparing(i -> i));
    int[] seen = new int[GradeBand.values().length + 1];
    List<List<Integer>> rounds = new ArrayList<>();
    for (int i : byMerit) {
      GradeBand band = posts.get(i).gradeBand();
      int round = seen[band == null ? 0 : band.ordinal() + 1]++;
      while (rounds.size() <= round) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(i);
    }
    return rounds.stream().flatMap(List::stream).toList();
  }

  /** Lead schools have some in each main subject, however their turn comes. */
  private static int least(SchoolPlan school, OpenPost post) {
    return school.lead() && SubjectShares.isMain(post.subject()) ? LEAST_IN_MAIN_SUBJECT : 0;
  }

  private static Position post(List<OpenPost> posts, int i) {
    return posts.get(i).position();
  }

  private static boolean sameSubject(OpenPost one, OpenPost other) {
    return one.part() == other.part()
        && (one.subject() == null
            ? other.subject() == null
            : one.subject().equals(other.subject()));
  }

  private static double merit(Career career) {
    if (career.yearsHired() < 6) {
      return 0.15;
    }
    double known = career.hasMoved() ? -0.25 : 0;
    return known + (career.age() <= 47 ? 1 : career.age() <= 50 ? 0.75 : 0.5);
  }

  private static Honor ordinary(Career career, Dice dice) {
    return career.yearsHired() >= 3 && dice.chance(0.18) ? Honor.SCHOOL : Honor.NONE;
  }

  private static Honor leading(SchoolPlan school, Dice dice) {
    if (dice.chance(school.lead() ? 0.55 : 0.35)) {
      return backbone(dice);
    }
    return dice.chance(0.4) ? Honor.SCHOOL : Honor.NONE;
  }

  private static Honor backbone(Dice dice) {
    return switch (dice.weighted(0.66, 0.25, 0.08, 0.01)) {
      case 0 -> Honor.DISTRICT;
      case 1 -> Honor.CITY;
      case 2 -> Honor.PROVINCE;
      default -> Honor.NATIONAL;
    };
  }
}
