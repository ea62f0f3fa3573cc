/**
 * Plan files, also those made by hand, matched to what is possible: {@link
 * org.lungang.planfile.PlanMatcher} finds the posting that each row means, and says what is wrong
 * with every other row by line and column.
 */
@NullMarked
package org.lungang.planfile;

import org.jspecify.annotations.NullMarked;
