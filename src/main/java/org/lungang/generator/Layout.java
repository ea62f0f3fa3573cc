package org.lungang.generator;

import org.lungang.district.Coordinates;

/** Sets the schools and groups of a shape on the map. */
interface Layout {

  /** The schools and groups around a centre, with {@code scale} times as many groups. */
  Blueprint lay(Coordinates centre, Scale scale, Dice dice);

  /** The layout of a shape. */
  static Layout of(Shape shape) {
    return switch (shape) {
      case XX_COUNTY -> new CountyLayout();
      case WOLONG -> new TownshipLayout();
      case HUADU -> new MixedRelationLayout();
      case SUZHOU -> new CitiesLayout(Cities.SUZHOU);
      case GUANGDONG -> new CitiesLayout(Cities.GUANGDONG);
    };
  }
}
