/** Answers before a peak whether the site will bear it, and what that costs. */
@NullMarked
package tidegate.testbed.peak;

import org.jspecify.annotations.NullMarked;
