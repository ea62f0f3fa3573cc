package org.lungang.workbook;

/**
 * A cell that is to be marked.
 *
 * @param sheet the name of its sheet
 * @param row from 1
 * @param column from 1
 * @param error whether it must be put right; a warning is coloured otherwise
 * @param note what the comment on it says
 */
public record CellMark(String sheet, int row, int column, boolean error, String note) {}
