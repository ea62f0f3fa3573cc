/** What is measured under JMH from outside the search. */
@NullMarked
package org.lungang.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
