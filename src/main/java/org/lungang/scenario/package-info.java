/**
 * What-if scenarios. A {@link org.lungang.scenario.Scenario} is a small YAML file of policy values,
 * rows of the lists and groups that are different; against a district it becomes {@link
 * org.lungang.dataset.RowEdit edits} with which the dataset is read again, so that the changed
 * lists go through the same checks as any.
 */
@NullMarked
package org.lungang.scenario;

import org.jspecify.annotations.NullMarked;
