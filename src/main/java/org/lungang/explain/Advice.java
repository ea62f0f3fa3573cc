package org.lungang.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lungang.district.Consent;
import org.lungang.district.Pin;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.policy.Easing;
import org.lungang.policy.Flow;
import org.lungang.policy.Who;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.Obligation;
import org.lungang.staffing.Obligations;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.Staffing;

/** Says in words what the steps of a way out are: one sentence for steps of a kind. */
public final class Advice {

  private final Staffing staffing;

  private Advice(Staffing staffing) {
    this.staffing = staffing;
  }

  /**
   * The sentences, easings first.
   *
   * @param staffing the facts before the steps
   */
  public static List<Message> of(Staffing staffing, List<Step> steps) {
    Advice advice = new Advice(staffing);
    List<Message> said = new ArrayList<>();
    List<Message> pins = new ArrayList<>();
    List<Message> honored = new ArrayList<>();
    Map<String, List<Message>> volunteers = new TreeMap<>();
    List<Message> agreed = new ArrayList<>();
    for (Step step : steps) {
      step.tell(
          new Step.Reader() {
            @Override
            public void ease(Step.Ease ease) {
              said.add(advice.ease(ease));
            }

            @Override
            public void dropPin(Step.DropPin drop) {
              pins.add(advice.pin(drop.pin()));
            }

            @Override
            public void honored(Step.Honored honor) {
              honored.add(advice.person(honor.staffId()));
            }

            @Override
            public void volunteer(Step.Volunteer volunteer) {
              volunteers
                  .computeIfAbsent(volunteer.exemption(), id -> new ArrayList<>())
                  .add(advice.person(volunteer.staffId()));
            }

            @Override
            public void agreed(Step.Agreed consent) {
              agreed.add(advice.consent(consent));
            }
          });
    }
    if (!pins.isEmpty()) {
      said.add(message("way.pins", pins.size(), Message.list(pins)));
    }
    if (!honored.isEmpty()) {
      said.add(
          message(
              "way.honored",
              honored.size(),
              staffing.policy().backboneFrom(),
              Message.list(honored)));
    }
    volunteers.forEach(
        (exemption, people) ->
            said.add(message("way.volunteers", people.size(), exemption, Message.list(people))));
    if (!agreed.isEmpty()) {
      said.add(message("way.agreed", agreed.size(), Message.list(agreed)));
    }
    return said;
  }

  private Message person(String staffId) {
    return message("way.person", staffId, staffing.getStanding(staffId).member().name());
  }

  /** Who is to be asked about whom: "T1 Li (PERSON, HOST: S2)". */
  private Message consent(Step.Agreed consent) {
    List<Message> parties = new ArrayList<>();
    for (Consent row : consent.given()) {
      String schoolId = row.schoolId();
      parties.add(
          schoolId == null
              ? message("way.party", row.party())
              : message("way.party.to", row.party(), school(schoolId)));
    }
    return message("way.consent", person(consent.staffId()), Message.list(parties));
  }

  private Message pin(Pin pin) {
    Message person = person(pin.staffId());
    String schoolId = pin.schoolId();
    return schoolId == null
        ? message("way.pin", person, pin.decision())
        : message("way.pin.to", person, pin.decision(), school(schoolId));
  }

  private Message ease(Step.Ease ease) {
    Obligation obligation = ease.obligation();
    Easing easing = ease.easing();
    String owner = obligation.ownerId();
    return switch (obligation.sort()) {
      case MIRROR ->
          message("way.h1", group(owner), flow(owner, obligation.detail()), ease.after());
      case QUOTA -> {
        QuotaRequirement quota = Obligations.quota(staffing, obligation);
        yield message(
            "way.h2",
            where(quota),
            quota.quota().share(),
            Objects.requireNonNull(easing.share()),
            ease.after(),
            ease.before());
      }
      case SHARE -> {
        QuotaRequirement quota = Obligations.quota(staffing, obligation);
        QuotaRequirement.FloorRequirement floor = quota.floors().get(obligation.part());
        yield message(
            "way.h3",
            where(quota),
            Who.words(floor.floor().who()),
            floor.floor().share(),
            Objects.requireNonNull(easing.share()));
      }
      case AT_LEAST -> limit("way.h4.least", ease);
      case AT_MOST -> limit("way.h4.most", ease);
      case SUBJECT -> message("way.h5", school(owner), new Subject(obligation.detail()));
      case LEADERS -> message("way.h6", school(owner));
      case DRAIN -> message("way.h7", school(owner), ease.before(), ease.after());
      case OWN -> own(ease);
      case PIN -> throw new IllegalArgumentException("A pin is dropped, not eased.");
    };
  }

  private Message own(Step.Ease ease) {
    CountRequirement count = Obligations.own(staffing, ease.obligation());
    return count.line() == null
        ? message("way.own", count.title(), ease.after() - ease.before())
        : message("way.own.order", count.title());
  }

  /** A flow of a group by its name. */
  private Object flow(String groupId, String flowId) {
    return staffing.policy().flowsOf(staffing.district().getGroup(groupId).type()).stream()
        .filter(flow -> flow.id().equals(flowId))
        .map(Flow::label)
        .findFirst()
        .orElseThrow();
  }

  private Message limit(String key, Step.Ease ease) {
    return message(
        key,
        group(ease.obligation().ownerId()),
        Obligations.limit(staffing, ease.obligation()).description(),
        ease.before(),
        ease.after());
  }

  private Object where(QuotaRequirement quota) {
    String schoolId = quota.schoolId();
    return schoolId == null
        ? quota.group().idAndName()
        : message("way.of-school", quota.group().idAndName(), school(schoolId));
  }

  private String group(String groupId) {
    return staffing.district().getGroup(groupId).idAndName();
  }

  private String school(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Advice.class, key, arguments);
  }
}
