/**
 * What a plan looks like to its readers: the files of an output folder ({@link
 * org.lungang.report.PlanReport}) and tables of text for a terminal ({@link
 * org.lungang.report.TextTable}), in English and Chinese. docs/reference/files.md. What is personal
 * stays out of them; the rule ids of exempt.csv are the one exception.
 */
@NullMarked
package org.lungang.report;

import org.jspecify.annotations.NullMarked;
