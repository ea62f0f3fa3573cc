package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Area;
import org.lungang.district.Coordinates;

class GeographyTest {

  /** Schools lie in the city, in towns 10 to 26 km out, or in villages up to 7 km from the town. */
  @Test
  void placesSchoolsByArea() {
    Geography geography = new Geography(Dice.of(1, "geography", 0));
    Coordinates centre = new Coordinates(33, 112);
    Geography.City city = geography.city("某区", centre, List.of("甲镇", "乙镇", "丙镇"));
    for (Geography.Town town : city.towns()) {
      // 2.6 minutes a kilometre, rounded
      assertThat(centre.minutesTo(town.centre())).isBetween(25, 69);
      for (int i = 0; i < 100; i++) {
        assertThat(centre.minutesTo(geography.place(Area.URBAN, city, town))).isBetween(0, 14);
        assertThat(town.centre().minutesTo(geography.place(Area.TOWN, city, town))).isBetween(0, 5);
        assertThat(town.centre().minutesTo(geography.place(Area.RURAL, city, town)))
            .isBetween(4, 20);
      }
    }
  }
}
