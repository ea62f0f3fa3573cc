/**
 * What tests share: a builder of small districts, seeded random districts and plans, the shipped
 * policies.
 */
@NullMarked
package org.lungang.testing;

import org.jspecify.annotations.NullMarked;
