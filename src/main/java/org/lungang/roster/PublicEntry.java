package org.lungang.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Position;
import org.lungang.district.Subject;
import org.lungang.policy.Kind;

/**
 * All that the public may see of one posting or visit. Whatever is published is made of these and
 * of nothing else, so that nothing about health, age, address, wishes or ids can slip in.
 *
 * @param name as it is published, masked where that was asked for
 * @param withSubject whether the subject stands behind the name, since another has the same name
 * @param homeSchool the name of the school that sends
 * @param hostSchool the name of the school that receives
 * @param position at home
 * @param subject null for managers who teach none
 * @param until the first day after the term
 */
public record PublicEntry(
    String name,
    boolean withSubject,
    String homeSchool,
    String hostSchool,
    Position position,
    @Nullable Subject subject,
    Kind kind,
    LocalDate from,
    LocalDate until) {}
