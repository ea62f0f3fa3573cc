/**
 * The lists that a personnel office keeps, files and hands on, as workbooks, tables and a page: the
 * plan for the office itself ({@link org.lungang.roster.PlanWorkbook}), the public list ({@link
 * org.lungang.roster.PublicList}) and the national forms ({@link
 * org.lungang.roster.FormsWorkbook}). docs/reference/files.md. What may be published is a type of
 * its own, {@link org.lungang.roster.PublicEntry}, that cannot hold anything else.
 */
@NullMarked
package org.lungang.roster;

import org.jspecify.annotations.NullMarked;
