/**
 * Whether the program works on this machine, and what the machine lacks: {@link
 * org.lungang.selftest.SelfTest} plans a packed sample, opens its pages and looks around. Nothing
 * leaves the machine and nothing is left behind.
 */
@NullMarked
package org.lungang.selftest;

import org.jspecify.annotations.NullMarked;
