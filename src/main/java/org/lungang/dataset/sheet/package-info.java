/**
 * A file or sheet with a heading row, as spreadsheets and offices write it: encodings and CSV
 * dialects ({@link org.lungang.dataset.sheet.CsvText}), rows and headings ({@link
 * org.lungang.dataset.sheet.Sheet}), dates and numbers, and what is wrong with them ({@link
 * org.lungang.dataset.sheet.Problem}). Does not know which tables a dataset has.
 */
@NullMarked
package org.lungang.dataset.sheet;

import org.jspecify.annotations.NullMarked;
