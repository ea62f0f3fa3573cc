package org.lungang.dataset;

/**
 * Where a row stands.
 *
 * @param file the name of the file as it lies in the folder
 * @param line the line where the row begins, from 1
 */
public record Place(String file, int line) {}
