/**
 * From whatever rosters, school lists and group lists an office has to a district: {@link
 * org.lungang.intake.Intake} finds the tables, understands them by the dictionaries, and asks where
 * there is a doubt ({@link org.lungang.intake.Question}); {@link org.lungang.intake.Recipe} keeps
 * the answers, so that next year's files are read without a question. Nothing is guessed, and what
 * a dataset has no place for is kept nowhere.
 */
@NullMarked
package org.lungang.intake;

import org.jspecify.annotations.NullMarked;
