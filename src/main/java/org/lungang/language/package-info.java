/**
 * The two languages of the program: codes with their names ({@link org.lungang.language.Code}) and
 * sentences that wait for their reader's language ({@link org.lungang.language.Message}). Stands
 * above everything else and knows nothing of schools.
 */
@NullMarked
package org.lungang.language;

import org.jspecify.annotations.NullMarked;
