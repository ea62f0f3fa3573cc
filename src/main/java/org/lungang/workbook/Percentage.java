package org.lungang.workbook;

import java.math.BigDecimal;

/**
 * A share as a spreadsheet shows it in percent.
 *
 * @param fraction of 1, e.g. 0.132 for 13.2%
 */
public record Percentage(BigDecimal fraction) {}
