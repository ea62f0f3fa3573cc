/**
 * Synthetic districts in the shapes of the policy seeds, for trials, demonstrations and
 * measurements: {@link org.lungang.generator.Generator} makes a district of a {@link
 * org.lungang.generator.Shape}, a seed and a scale, the same on every machine. First a layout sets
 * schools and groups on the map ({@code Blueprint}), then the staff of each school is made, then
 * what needs both: rotations in force, travel times, pins. Nobody in it exists.
 */
@NullMarked
package org.lungang.generator;

import org.jspecify.annotations.NullMarked;
