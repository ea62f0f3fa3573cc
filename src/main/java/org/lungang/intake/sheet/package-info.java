/**
 * What stands in an office's files, cell by cell: workbooks and CSV text in the encodings that
 * offices use ({@link org.lungang.intake.sheet.GridReader}). Knows nothing of what the cells mean.
 */
@NullMarked
package org.lungang.intake.sheet;

import org.jspecify.annotations.NullMarked;
