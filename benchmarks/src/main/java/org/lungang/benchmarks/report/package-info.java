/** What was measured: raw numbers as CSV, and the page and plots made of them. */
@NullMarked
package org.lungang.benchmarks.report;

import org.jspecify.annotations.NullMarked;
