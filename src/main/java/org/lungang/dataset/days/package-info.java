/**
 * Days off and days of school that the policy cannot know: {@link
 * org.lungang.dataset.days.DaysFileReader}.
 */
@NullMarked
package org.lungang.dataset.days;

import org.jspecify.annotations.NullMarked;
