package org.lungang.dataset.column;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Area;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;

/**
 * A row of service.csv.
 *
 * @param known the school, where it is one of the district
 */
public record ServiceRow(ServicePeriod period, @Nullable School known) {

  /** A school by its id or name, and the school itself where it is one of the district. */
  record Place(String idOrName, @Nullable School known) {}

  String staffId() {
    return period.staffId();
  }

  Place school() {
    return new Place(period.school(), known);
  }

  @Nullable Area area() {
    return period.area();
  }

  @Nullable Area areaOfSchool() {
    return known == null ? null : known.area();
  }

  LocalDate from() {
    return period.from();
  }

  LocalDate until() {
    return period.until();
  }
}
