/**
 * What a person touches: parses what the user asks, calls, shows progress, renders errors, and says
 * with the exit code how it went ({@link org.lungang.command.ExitCode}). Entry point {@link
 * org.lungang.command.Main}; one class for each subcommand. No rule and no arithmetic.
 * docs/reference/commands.md.
 */
@NullMarked
package org.lungang.command;

import org.jspecify.annotations.NullMarked;
