package org.lungang.intake;

import java.util.List;
import org.lungang.district.Lessons;
import org.lungang.district.Need;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
import org.lungang.district.TravelTime;

/** What the office's files say beside people, schools and groups. */
record History(
    List<ServicePeriod> service,
    List<Rotation> rotations,
    List<Need> needs,
    List<Lessons> lessons,
    List<TravelTime> travel) {

  History {
    service = List.copyOf(service);
    rotations = List.copyOf(rotations);
    needs = List.copyOf(needs);
    lessons = List.copyOf(lessons);
    travel = List.copyOf(travel);
  }
}
