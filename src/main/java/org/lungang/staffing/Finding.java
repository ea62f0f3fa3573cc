package org.lungang.staffing;

import org.lungang.language.Message;

/**
 * Something wrong, or worth a warning, that only data and policy together show.
 *
 * @param error whether nothing can be planned before it is mended
 * @param table the file it is about: staff, groups, members, pins, travel
 * @param rowKey the id of the row; empty for the whole file
 * @param column the column; empty for the whole row
 */
public record Finding(boolean error, String table, String rowKey, String column, Message message) {}
