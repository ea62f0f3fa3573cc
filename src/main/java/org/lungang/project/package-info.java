/**
 * What a folder of lists, a policy, plans, scenarios and a history are, without a terminal: the
 * commands, a browser and whoever uses this program as a library stand on it.
 *
 * <ul>
 *   <li>Lists are opened and checked with {@link org.lungang.project.DistrictLists}, policies with
 *       {@link org.lungang.project.Policies};
 *   <li>{@link org.lungang.project.Planning} finds a plan, can be listened to and stopped, and
 *       gives a {@link org.lungang.project.NewPlan}, which writes its folder;
 *   <li>{@link org.lungang.project.OpenedPlan} is a plan read back, to be compared ({@link
 *       org.lungang.project.PlanComparison}), explained ({@link
 *       org.lungang.project.PlanQuestions}), published ({@link org.lungang.project.Publication})
 *       and put into a calendar ({@link org.lungang.project.TripCalendar}); {@link
 *       org.lungang.project.ScoredPlan} is a plan file with its score;
 *   <li>{@link org.lungang.project.BasePlan} is a plan that {@link org.lungang.project.Replan} and
 *       {@link org.lungang.project.WhatIf} start from;
 *   <li>{@link org.lungang.project.PlanFolder} holds the files and the history of a plan.
 * </ul>
 *
 * <p>What cannot be done is thrown as one {@link org.lungang.project.ProjectFailure} with
 * everything that is wrong; what is worth knowing besides a result goes to a consumer of notes.
 */
@NullMarked
package org.lungang.project;

import org.jspecify.annotations.NullMarked;
