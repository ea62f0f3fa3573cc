package org.lungang.compare;

/**
 * What differs for one visit between two plans.
 *
 * @param groupId the group in which the teacher travels; empty where no group has the school now
 * @param flowId the flow; empty where the group has none of its kind now
 * @param before weekly periods in the first plan; 0 for none
 * @param after weekly periods in the second plan; 0 for none
 */
public record VisitChange(VisitKey key, String groupId, String flowId, int before, int after) {}
