/**
 * Excel workbooks (.xlsx) as sheets of cells, in and out: read row by row behind a gate that lets
 * no hostile archive through ({@link org.lungang.workbook.WorkbookFile}). Knows nothing of what the
 * cells mean.
 */
@NullMarked
package org.lungang.workbook;

import org.jspecify.annotations.NullMarked;
