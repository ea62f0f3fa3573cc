/**
 * The words of offices: headings in use, and what cells say in them of position, title, subject,
 * honor, dates and more ({@link org.lungang.word.CellWords}, {@link
 * org.lungang.word.HeadingWords}), by dictionaries that are shipped as data. Where a word may mean
 * two things, the user is asked; the likelier one is never taken.
 */
@NullMarked
package org.lungang.word;

import org.jspecify.annotations.NullMarked;
