/**
 * Packs the program for office machines: with a trimmed runtime of its own made from any vendor's
 * JDK, as archives, Debian packages and a Windows installer. The same input gives the same bytes.
 * {@link org.lungang.packaging.Release} makes what is published, {@link
 * org.lungang.packaging.Packager} one platform.
 */
@NullMarked
package org.lungang.packaging;

import org.jspecify.annotations.NullMarked;
