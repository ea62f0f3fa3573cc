/**
 * Whether the program works on this machine, and what the machine lacks: {@link
 * org.lungang.selftest.SelfTest} plans an included sample, opens its pages and checks what the
 * machine has. Nothing leaves the machine and nothing is left behind.
 */
@NullMarked
package org.lungang.selftest;

import org.jspecify.annotations.NullMarked;
