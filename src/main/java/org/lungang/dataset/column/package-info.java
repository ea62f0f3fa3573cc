/**
 * The catalogue of a dataset's columns (docs/reference/files.md): one enum for each {@link
 * org.lungang.dataset.column.Table}, one entry for each {@link org.lungang.dataset.column.Column}.
 */
@NullMarked
package org.lungang.dataset.column;

import org.jspecify.annotations.NullMarked;
