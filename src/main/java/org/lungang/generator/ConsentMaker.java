package org.lungang.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Answer;
import org.lungang.district.Consent;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Party;
import org.lungang.district.StaffMember;
import org.lungang.district.Willingness;

/**
 * Asks staff, their schools and the schools of their groups whether they consent to a posting. Of
 * ten answers about eight are consent, one is refusal and one is still open; volunteers consent,
 * and whoever is pinned to go does so with everybody's consent.
 */
final class ConsentMaker {

  private static final LocalDate FIRST_DAY = LocalDate.of(Generator.PLANNED_YEAR, 5, 11);
  private static final int DAYS = 20;
  private static final List<Answer> ANSWERS = List.of(Answer.GIVEN, Answer.REFUSED, Answer.ASKED);

  private final Dice dice;
  private final List<Consent> consents = new ArrayList<>();

  private ConsentMaker(Dice dice) {
    this.dice = dice;
  }

  static District addTo(District district, long seed) {
    ConsentMaker maker = new ConsentMaker(Dice.of(seed, "consents", 0));
    district.staff().forEach(member -> maker.ask(district, member));
    return district.withConsents(maker.consents);
  }

  private void ask(District district, StaffMember member) {
    List<Group> groups = district.groupsOf(member.schoolId());
    if (groups.isEmpty()) {
      return;
    }
    boolean agreed =
        district.pinsOf(member.id()).stream().anyMatch(pin -> pin.decision() == Decision.GO);
    boolean volunteer = member.willingness() == Willingness.VOLUNTEER;
    add(member, Party.PERSON, null, answer(agreed || volunteer));
    add(member, Party.HOME, null, answer(agreed));
    TreeSet<String> hosts = new TreeSet<>();
    groups.forEach(group -> hosts.addAll(group.schoolIds()));
    hosts.remove(member.schoolId());
    hosts.forEach(host -> add(member, Party.HOST, host, answer(agreed)));
  }

  private Answer answer(boolean agreed) {
    Answer answer = ANSWERS.get(dice.weighted(8, 1, 1));
    return agreed ? Answer.GIVEN : answer;
  }

  private void add(StaffMember member, Party party, @Nullable String schoolId, Answer answer) {
    LocalDate drawn = FIRST_DAY.plusDays(dice.whole(0, DAYS));
    // Nobody is asked before their first day.
    LocalDate date = drawn.isBefore(member.atSchoolSince()) ? member.atSchoolSince() : drawn;
    consents.add(new Consent(member.id(), party, schoolId, answer, date, ""));
  }
}
