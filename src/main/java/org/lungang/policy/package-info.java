/**
 * What is allowed: a policy as typed records ({@link org.lungang.policy.Policy}), read from YAML,
 * checked against the JSON Schema that ships with the program, with the clause that each rule comes
 * from. Spec page 3. Knows nothing of people.
 */
@NullMarked
package org.lungang.policy;

import org.jspecify.annotations.NullMarked;
