/**
 * A planner's whole year in the browser: what a page asks about projects, as JSON over HTTP, and
 * the page itself ({@link org.lungang.workbench.Workbench}). A project is a folder of plain files
 * that the commands read too ({@link org.lungang.workbench.ProjectFolder}); each edit is in its
 * journal, on disk, before it is acknowledged ({@link org.lungang.workbench.Journal}). No rule and
 * no arithmetic: those stand below, in {@code project} and what that stands on.
 */
@NullMarked
package org.lungang.workbench;

import org.jspecify.annotations.NullMarked;
