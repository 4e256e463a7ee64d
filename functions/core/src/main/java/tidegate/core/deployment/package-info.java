/** What a rollout is, whoever drives it: its state, its lifecycle and what its description says. */
@NullMarked
package tidegate.core.deployment;

import org.jspecify.annotations.NullMarked;
