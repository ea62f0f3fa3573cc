/**
 * Who and what there is: the records of a district, immutable and valid by construction, gathered
 * in {@link org.lungang.district.District}. docs/reference/glossary.md and columns.md. Knows
 * nothing of files, policies or years.
 */
@NullMarked
package org.lungang.district;

import org.jspecify.annotations.NullMarked;
