/**
 * Who and what there is: the records of a district, immutable and valid by construction, gathered
 * in {@link org.lungang.district.District}. Spec pages 1 (words) and 2 (data). Knows nothing of
 * files, policies or years.
 */
@NullMarked
package org.lungang.district;

import org.jspecify.annotations.NullMarked;
