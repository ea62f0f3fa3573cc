/**
 * Neighbourhood search over a component's model: {@link org.lungang.search.chains.SearchState}
 * keeps the sums of a plan, {@link org.lungang.search.chains.ChainBuilder} repairs what a change
 * breaks by further changes, {@link org.lungang.search.chains.Construction} improves a plan by such
 * chains until none pays.
 */
@NullMarked
package org.lungang.search.chains;

import org.jspecify.annotations.NullMarked;
