/**
 * Several years planned together: an aggregate model over the coming years ({@link
 * org.lungang.ahead.AheadProgram}; docs/decisions/15-several-years-together.md), which bounds what
 * any plans of these years reach, and whose prices steer the exact plan of this year ({@link
 * org.lungang.ahead.Lookahead}).
 */
@NullMarked
package org.lungang.ahead;

import org.jspecify.annotations.NullMarked;
