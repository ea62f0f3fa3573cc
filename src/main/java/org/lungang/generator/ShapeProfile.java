package org.lungang.generator;

import org.lungang.district.Coordinates;

/**
 * The figures in which the shapes differ; shares are from 0 to 1.
 *
 * @param centre the middle of the made-up place
 * @param recruitShare of the staff, hired this summer
 * @param movedShare of the staff, came from another school
 * @param groupServiceShare of earlier schools in the district, those in a group of the home school
 * @param leadBackboneShare of the TEACHERs of lead schools, those with an honor of DISTRICT or
 *     above
 * @param urbanBackboneShare the same at other schools in URBAN areas
 * @param ruralBackboneShare the same in TOWN and RURAL areas
 * @param rotationShare of the staff, with a row in rotations.csv
 */
record ShapeProfile(
    Coordinates centre,
    double recruitShare,
    double movedShare,
    double groupServiceShare,
    double leadBackboneShare,
    double urbanBackboneShare,
    double ruralBackboneShare,
    double rotationShare) {

  /** The figures of a shape. */
  static ShapeProfile of(Shape shape) {
    return switch (shape) {
      case XX_COUNTY ->
          new ShapeProfile(
              new Coordinates(23.62, 111.93), 0.02, 0.30, 0.4, 0.28, 0.17, 0.13, 0.055);
      case WOLONG ->
          new ShapeProfile(
              new Coordinates(33.05, 112.42), 0.02, 0.28, 0.4, 0.28, 0.17, 0.13, 0.055);
      case HUADU ->
          new ShapeProfile(
              new Coordinates(23.44, 113.17), 0.04, 0.30, 0.5, 0.26, 0.17, 0.13, 0.055);
      case SUZHOU ->
          new ShapeProfile(
              new Coordinates(31.38, 120.68), 0.03, 0.30, 0.4, 0.26, 0.18, 0.14, 0.055);
      case GUANGDONG ->
          new ShapeProfile(
              new Coordinates(23.20, 113.60), 0.03, 0.32, 0.7, 0.24, 0.16, 0.12, 0.055);
    };
  }

  /** The share of backbone among a school's TEACHERs. */
  double backboneShare(SchoolPlan school) {
    if (school.lead()) {
      return leadBackboneShare;
    }
    return school.isUrban() ? urbanBackboneShare : ruralBackboneShare;
  }
}
