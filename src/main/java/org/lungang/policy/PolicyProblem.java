package org.lungang.policy;

import org.lungang.language.Message;

/**
 * Something wrong in a policy file.
 *
 * @param file the file, or the policy's id, as the reader was asked for it
 * @param path the key's path, e.g. {@code flows.TIGHT.management-out.limits[0].at_least}; empty for
 *     the whole file
 * @param line counted from 1; 0 where unknown
 * @param column counted from 1; 0 where unknown
 * @param what what is wrong, and with which value
 * @param right what would be right
 */
public record PolicyProblem(
    String file, String path, int line, int column, Message what, Message right) {}
