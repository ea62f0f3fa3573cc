/**
 * The peers that are compared: each turns the same staffing into a plan on the same threads and
 * tells of better plans as it finds them. The plain scorer has the last word on every plan.
 */
@NullMarked
package org.lungang.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
