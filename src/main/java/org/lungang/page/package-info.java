/**
 * Pages for a browser, each one file that needs nothing but itself and no network: {@link
 * org.lungang.page.PlanPage} shows a plan in figures, pictures and tables ({@code report.html}),
 * {@link org.lungang.page.ComparisonPage} holds plans side by side, {@link
 * org.lungang.page.CalendarPage} is put up at each school. Every page is an {@link
 * org.lungang.page.HtmlPage}, written by an {@link org.lungang.page.Html} that lets no text of the
 * data mean anything to a browser. docs/reference/files.md.
 */
@NullMarked
package org.lungang.page;

import org.jspecify.annotations.NullMarked;
