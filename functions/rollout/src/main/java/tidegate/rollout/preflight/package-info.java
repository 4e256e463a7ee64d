/** What is looked at before a rollout: a table of checks, each one sentence and one fix. */
@NullMarked
package tidegate.rollout.preflight;

import org.jspecify.annotations.NullMarked;
