/** A whole WordPress site in the middle of a rollout: blue, green, one database. */
@NullMarked
package tidegate.testbed.wordpress.bluegreen;

import org.jspecify.annotations.NullMarked;
