package org.lungang.workbook;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number the row's number as a spreadsheet shows it, from 1
 * @param cells their texts from column A on, empty where there is nothing; trailing ones left out
 */
public record SheetRow(int number, List<String> cells) {}
