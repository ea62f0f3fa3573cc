/**
 * All that knows Timefold: a component's model as a planning solution, the rules as constraint
 * streams ({@link org.lungang.search.timefold.RotationConstraints}), chains as moves, and a local
 * search over them ({@link org.lungang.search.timefold.LocalSearch}).
 */
@NullMarked
package org.lungang.search.timefold;

import org.jspecify.annotations.NullMarked;
