/** Requests a minute: a synthetic payday, a public log, or the user's own. */
@NullMarked
package tidegate.testbed.peak.trace;

import org.jspecify.annotations.NullMarked;
