/**
 * The tables in sheets: where the headings stand, which columns they head, and which rows are data
 * ({@link org.lungang.intake.table.TableFinder}).
 */
@NullMarked
package org.lungang.intake.table;

import org.jspecify.annotations.NullMarked;
