package org.lungang.intake.table;

/** Brings a table as an office laid it out to one column for each thing that it says. */
final class Reshaping {

  private Reshaping() {}

  /** The same table with a column for each thing. */
  static HeadedTable of(HeadedTable table) {
    HeadedTable written =
        NamesByColumn.turned(
            RowsOfMeasures.turned(SeveralInCell.apart(DittoMarks.writtenOut(table))));
    HeadedTable dated = YearAndMonth.joined(HonorRows.joined(written));
    HeadedTable ticked = TickColumns.joined(dated);
    HeadedTable parted = CombinedColumns.parted(PairedColumns.parted(ticked));
    return Shortages.counted(TermLengths.counted(PeriodColumns.parted(parted)));
  }
}
