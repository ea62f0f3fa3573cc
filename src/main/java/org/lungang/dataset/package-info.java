/**
 * From files to a {@link org.lungang.district.District} and all problems found, and back
 * (docs/reference/files.md): {@link org.lungang.dataset.DatasetReader}, {@link
 * org.lungang.dataset.DatasetWriter}, {@link org.lungang.dataset.DatasetDigest}. How files are laid
 * out stands in {@link org.lungang.dataset.sheet}, plans made by hand in {@link
 * org.lungang.dataset.plan}. Knows nothing of policies.
 */
@NullMarked
package org.lungang.dataset;

import org.jspecify.annotations.NullMarked;
