package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.lungang.district.District;
import org.lungang.district.StaffMember;

/** What tests look for in what was imported. */
final class Imported {

  private Imported() {}

  /** The keys of the questions that are open. */
  static List<String> open(IntakeResult result) {
    return result.openQuestions().stream().map(Question::key).toList();
  }

  /** The district of an import that leaves no question open. */
  static District complete(IntakeResult result) {
    assertThat(open(result)).isEmpty();
    return result.district().orElseThrow();
  }

  /** Somebody of the staff, by name. */
  static StaffMember member(District district, String name) {
    return district.staff().stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
