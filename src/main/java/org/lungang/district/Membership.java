package org.lungang.district;

/**
 * A school's place in a group: a row of members.csv.
 *
 * @param relation the member's relation to the lead; the group's type where the data gives none
 */
public record Membership(String schoolId, Role role, GroupType relation) {}
