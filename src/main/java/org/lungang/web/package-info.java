/**
 * A server on this machine for its own page and nobody else: {@link org.lungang.web.LocalServer}
 * binds 127.0.0.1 only, answers one exact host, and lets in who shows a session ({@link
 * org.lungang.web.Gate}, {@link org.lungang.web.Sessions}). JSON in and out, event streams, files
 * that are looked at once ({@link org.lungang.web.Tickets}), and a second start that finds the
 * first ({@link org.lungang.web.RunningFile}). Knows nothing of schools.
 */
@NullMarked
package org.lungang.web;

import org.jspecify.annotations.NullMarked;
