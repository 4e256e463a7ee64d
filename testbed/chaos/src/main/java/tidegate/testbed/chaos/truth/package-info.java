/** What is really so of each release, and the probe that says it. */
@NullMarked
package tidegate.testbed.chaos.truth;

import org.jspecify.annotations.NullMarked;
