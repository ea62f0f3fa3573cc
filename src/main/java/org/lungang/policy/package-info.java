/**
 * What is allowed: a policy as typed records ({@link org.lungang.policy.Policy}), read from YAML
 * ({@link org.lungang.policy.PolicyReader}), with the clause that each rule comes from. Twelve are
 * included ({@link org.lungang.policy.PolicyCatalog}); one of the user's own extends them and is
 * checked against the JSON Schema beside them. docs/reference/policy.md. Knows nothing of people.
 */
@NullMarked
package org.lungang.policy;

import org.jspecify.annotations.NullMarked;
