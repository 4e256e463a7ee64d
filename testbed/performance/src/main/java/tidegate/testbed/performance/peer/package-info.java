/** The peer in Java: what one would write with the SDK and no thought of its start. */
@NullMarked
package tidegate.testbed.performance.peer;

import org.jspecify.annotations.NullMarked;
