package org.lungang.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Subject;

/**
 * A school's posts, and how many of each subject it needs. Both follow the curriculum; where they
 * part, the school has too few (in towns and villages) or too many (at lead schools).
 *
 * @param posts the PRINCIPAL first, then VICE_PRINCIPALs, then teaching posts by subject
 * @param required teaching staff needed, by subject
 */
record Establishment(List<OpenPost> posts, Map<Subject, Integer> required) {

  private static final double MISSING_BAND_SHARE = 0.03;

  static Establishment of(SchoolPlan school, Dice dice) {
    return new Work(school, Headcount.of(school), dice).make();
  }

  /** One school's posts in the making. */
  private static final class Work {

    private final SchoolPlan school;
    private final Headcount headcount;
    private final Dice dice;
    private final List<OpenPost> posts = new ArrayList<>();
    private final Map<Subject, Integer> required = new TreeMap<>();

    Work(SchoolPlan school, Headcount headcount, Dice dice) {
      this.school = school;
      this.headcount = headcount;
      this.dice = dice;
    }

    Establishment make() {
      Stage[] parts = school.stage().parts().toArray(Stage[]::new);
      posts.add(leader(Position.PRINCIPAL, parts[parts.length - 1], 0.6));
      for (int i = 0; i < headcount.vicePrincipals(); i++) {
        posts.add(leader(Position.VICE_PRINCIPAL, parts[i % parts.length], 0.8));
      }
      int firstTeachingPost = posts.size();
      int[] teaching = Apportionment.of(headcount.teaching(), partWeights(parts.length));
      for (int i = 0; i < parts.length; i++) {
        addTeachingPosts(parts[i], teaching[i]);
      }
      appointMiddleManagers(firstTeachingPost);
      return new Establishment(posts, required);
    }

    /** The weights with which schools of several stages share staff out to them. */
    private static double[] partWeights(int parts) {
      return switch (parts) {
        case 1 -> new double[] {1};
        case 2 -> new double[] {1, 1.1};
        default -> new double[] {1, 1.1, 1.32};
      };
    }

    private OpenPost leader(Position position, Stage part, double teachesShare) {
      List<SubjectShares.Share> subjects = SubjectShares.of(part);
      Subject subject =
          dice.chance(teachesShare)
              ? subjects.get(dice.whole(0, Math.min(3, subjects.size()) - 1)).subject()
              : null;
      return new OpenPost(position, subject, part, null, dice.unit());
    }

    private void addTeachingPosts(Stage part, int teaching) {
      List<SubjectShares.Share> subjects = SubjectShares.of(part);
      double[] weights = subjects.stream().mapToDouble(SubjectShares.Share::weight).toArray();
      int[] needed = Apportionment.of(teaching, weights);
      int[] present = present(subjects, needed);
      for (int i = 0; i < needed.length; i++) {
        Subject subject = subjects.get(i).subject();
        int least = SubjectShares.isScarce(subject) ? 1 : 0;
        int surplus = school.lead() && needed[i] > 2 && dice.chance(0.3) ? 1 : 0;
        int requires = Math.max(least, needed[i] - surplus);
        if (requires + present[i] > 0) {
          required.merge(subject, requires, Integer::sum);
        }
        int turn = dice.whole(0, 2);
        for (int k = 0; k < present[i]; k++) {
          double quantile = (k + dice.unit()) / present[i];
          GradeBand band = part == Stage.PRIMARY ? band(subject, turn + k) : null;
          posts.add(new OpenPost(Position.TEACHER, subject, part, band, quantile));
        }
      }
    }

    /** Outside the city some posts of scarce subjects are held by teachers of the first two. */
    private int[] present(List<SubjectShares.Share> subjects, int[] needed) {
      int[] present = needed.clone();
      if (!school.isUrban()) {
        for (int i = 2; i < needed.length; i++) {
          if (present[i] > 0
              && SubjectShares.isScarce(subjects.get(i).subject())
              && dice.chance(0.3)) {
            present[i]--;
            present[dice.whole(0, 1)]++;
          }
        }
      }
      return present;
    }

    /**
     * English begins in grade 3. Only at a PRIMARY school may a band be missing: elsewhere it tells
     * the stage.
     */
    private @Nullable GradeBand band(Subject subject, int turn) {
      if (school.stage() == Stage.PRIMARY && dice.chance(MISSING_BAND_SHARE)) {
        return null;
      }
      return subject.equals(SubjectShares.ENGLISH)
          ? GradeBand.values()[1 + turn % 2]
          : GradeBand.values()[turn % 3];
    }

    private void appointMiddleManagers(int firstTeachingPost) {
      TreeSet<Integer> chosen = new TreeSet<>();
      while (chosen.size() < headcount.middleManagers()) {
        chosen.add(dice.whole(firstTeachingPost, posts.size() - 1));
      }
      for (int index : chosen) {
        OpenPost post = posts.get(index);
        posts.set(
            index,
            new OpenPost(
                Position.MIDDLE_MANAGER,
                post.subject(),
                post.part(),
                post.gradeBand(),
                post.quantile()));
      }
    }
  }
}
