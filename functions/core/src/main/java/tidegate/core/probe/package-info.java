/** The question to the probe and its reply, and both as JSON. */
@NullMarked
package tidegate.core.probe;

import org.jspecify.annotations.NullMarked;
