package org.lungang.district;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A school or kindergarten (学校): a row of schools.csv.
 *
 * @param coordinates null where the data gives none
 * @param students number of students; null where the data gives none
 * @param headcount how many staff it may have (编制数); null where the data gives none
 */
public record School(
    String id,
    String name,
    Stage stage,
    Area area,
    Set<Trait> traits,
    @Nullable Coordinates coordinates,
    @Nullable Integer students,
    @Nullable Integer headcount) {

  /** A school of which no headcount is known. */
  public School(
      String id,
      String name,
      Stage stage,
      Area area,
      Set<Trait> traits,
      @Nullable Coordinates coordinates,
      @Nullable Integer students) {
    this(id, name, stage, area, traits, coordinates, students, null);
  }

  public School {
    traits = Ordered.copyOf(traits);
  }

  /** The school as papers show it where its number matters: "S001 First Primary School". */
  public String idAndName() {
    return id + " " + name;
  }

  /** The same school with another headcount. */
  public School withHeadcount(@Nullable Integer newHeadcount) {
    return new School(id, name, stage, area, traits, coordinates, students, newHeadcount);
  }

  /** Whether it is a target school (农村、薄弱、新建、小规模学校): TOWN or RURAL, or with any trait. */
  public boolean isTarget() {
    return area != Area.URBAN || !traits.isEmpty();
  }

  /** Puts one together; what is not said is as where the data gives none. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable Stage stage;
    private @Nullable Area area;
    private Set<Trait> traits = Set.of();
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable Integer students;
    private @Nullable Integer headcount;

    public Builder id(String value) {
      id = value;
      return this;
    }

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder stage(Stage value) {
      stage = value;
      return this;
    }

    public Builder area(Area value) {
      area = value;
      return this;
    }

    public Builder traits(Set<Trait> value) {
      traits = value;
      return this;
    }

    public Builder latitude(@Nullable Double value) {
      latitude = value;
      return this;
    }

    public Builder longitude(@Nullable Double value) {
      longitude = value;
      return this;
    }

    public Builder headcount(@Nullable Integer value) {
      headcount = value;
      return this;
    }

    public Builder students(@Nullable Integer value) {
      students = value;
      return this;
    }

    /** Empty where none was said. */
    public String idSoFar() {
      return id == null ? "" : id;
    }

    /** Empty where none was said. */
    public String nameSoFar() {
      return name == null ? "" : name;
    }

    /**
     * The school.
     *
     * @throws NullPointerException if something was not said that the data must give
     */
    public School build() {
      return new School(
          Objects.requireNonNull(id, "id"),
          Objects.requireNonNull(name, "name"),
          Objects.requireNonNull(stage, "stage"),
          Objects.requireNonNull(area, "area"),
          traits,
          Coordinates.ofHalves(latitude, longitude),
          students,
          headcount);
    }
  }
}
