package org.lungang.dataset.sheet;

/**
 * Where a row stands.
 *
 * @param origin the file, and the sheet of a workbook
 * @param line the line where the row begins, or the row of the sheet, from 1
 */
public record Place(Origin origin, int line) {}
