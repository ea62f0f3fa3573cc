package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every key of a policy file is described, and by its description can be read. */
class PolicyKeysTest {

  /** Types of which a value that is absent can be nothing. */
  private static final Set<Class<?>> CAN_BE_EMPTY =
      Set.of(boolean.class, Set.class, List.class, Map.class);

  @Test
  void everyKeyIsDescribed() {
    eachProperty(
        property -> {
          assertThat(property.words().en()).as(property.key()).isNotBlank();
          assertThat(property.words().zh()).as(property.key()).matches("(?s).*\\p{IsHan}.*");
        });
  }

  @Test
  void everyKeyIsNeededOrMeansSomethingWhereItIsAbsent() {
    eachProperty(
        property -> {
          boolean clause = property.key().equals("clause");
          boolean record = property.shape() instanceof Shape.ObjectOf;
          assertThat(
                  property.words().needed()
                      || !property.words().otherwise().isEmpty()
                      || property.described().isNullable()
                      || CAN_BE_EMPTY.contains(property.type())
                      || clause
                      || record)
              .as(property.key() + " of type " + property.type().getSimpleName())
              .isTrue();
        });
  }

  @Test
  void everyNumberHasBounds() {
    eachProperty(
        property -> {
          if (property.shape() instanceof Shape.Whole) {
            assertThat(property.words().most())
                .as(property.key())
                .isGreaterThan(property.words().least());
          }
        });
  }

  @Test
  void aKeyIsTheNameOfItsComponentInSnakeCase() {
    Set<String> keys = new TreeSet<>();
    PolicyKeys.of(Itinerant.class).forEach(property -> keys.add(property.key()));
    assertThat(keys)
        .containsExactly(
            "clause", "daily_periods", "periods_at_least", "schools_at_most", "weekly_capacity");
  }

  @Test
  void listsOfObjectsAreKnown() {
    assertThat(PolicyKeys.listsOfObjects())
        .contains("who", "limits", "years_rules", "of", "counted", "floors")
        .doesNotContain("ways", "quotas", "exemptions");
  }

  private static void eachProperty(Consumer<Property> check) {
    Set<Class<?>> seen = new HashSet<>();
    each(PolicyKeys.POLICY, check, seen);
    ExemptionKinds.all()
        .values()
        .forEach(type -> each(new Shape.ObjectOf(type, null), check, seen));
    assertThat(seen).hasSizeGreaterThan(20);
  }

  private static void each(Shape shape, Consumer<Property> check, Set<Class<?>> seen) {
    if (shape instanceof Shape.ObjectOf object) {
      if (seen.add(object.type())) {
        for (Property property : object.properties()) {
          check.accept(property);
          each(property.shape(), check, seen);
        }
      }
    } else if (shape instanceof Shape.ListOf list) {
      each(list.item(), check, seen);
    } else if (shape instanceof Shape.ById byId) {
      each(byId.value(), check, seen);
    } else if (shape instanceof Shape.ByCode byCode) {
      each(byCode.value(), check, seen);
    }
  }
}
