package org.lungang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lungang.district.Position;
import org.lungang.district.Subject;

/** What a page reads of what has a name. */
class JsonTest {

  @Test
  void aCodeIsAWordForReadersAndItsCodeForPrograms() {
    assertThat(Json.read(Json.text(Position.MIDDLE_MANAGER)))
        .isEqualTo(
            Json.read("{\"code\":\"MIDDLE_MANAGER\",\"zh\":\"中层干部\",\"en\":\"Middle manager\"}"));
  }

  @Test
  void aSubjectIsAWordAndOneOfTheOfficesOwnStaysAsItIs() {
    assertThat(Json.read(Json.text(Subject.of("语文"))).path("en").asString()).isEqualTo("Chinese");
    assertThat(Json.read(Json.text(Subject.of("PE"))).path("en").asString()).isEqualTo("PE");
    assertThat(Json.read(Json.text(Subject.of("茶艺"))).path("en").asString()).isEqualTo("茶艺");
  }
}
