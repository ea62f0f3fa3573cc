/**
 * A component compiled for any engine: {@link org.lungang.search.model.ModelCompiler} makes a
 * {@link org.lungang.search.model.ComponentModel} of options that candidates may take and of
 * tallies, the sums that rules bound or weigh.
 */
@NullMarked
package org.lungang.search.model;

import org.jspecify.annotations.NullMarked;
