/**
 * From files to a {@link org.lungang.district.District} and all problems found, and back (spec page
 * 2): {@link org.lungang.dataset.DatasetReader}, {@link org.lungang.dataset.DatasetWriter}, {@link
 * org.lungang.dataset.DatasetDigest}; plan files made by hand (spec page 4): {@link
 * org.lungang.dataset.PlanFileReader}; and CSV text that no spreadsheet runs: {@link
 * org.lungang.dataset.CsvText}. Encodings, headings in two languages, dates. Knows nothing of
 * policies.
 */
@NullMarked
package org.lungang.dataset;

import org.jspecify.annotations.NullMarked;
