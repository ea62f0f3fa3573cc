package org.lungang.intake;

import org.lungang.intake.sheet.Grid;

/**
 * Where something stands.
 *
 * @param place file and sheet
 * @param row from 1; 0 for the whole
 */
record Spot(String place, int row) {

  static Spot of(Grid grid, int row) {
    return new Spot(grid.place(), row);
  }

  @Override
  public String toString() {
    return row == 0 ? place : place + ":" + row;
  }
}
