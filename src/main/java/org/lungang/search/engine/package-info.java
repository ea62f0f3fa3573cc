/**
 * What an engine is asked and what it answers: {@link org.lungang.search.engine.Demands} that go
 * beyond the policy in, a {@link org.lungang.search.engine.ComponentResult} with its bound out, and
 * the {@link org.lungang.search.engine.SearchScore} in which a search counts.
 */
@NullMarked
package org.lungang.search.engine;

import org.jspecify.annotations.NullMarked;
