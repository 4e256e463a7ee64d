/** {@code ./rehearse}: plays a push and a peak on this machine, from the built zips. */
@NullMarked
package tidegate.testbed.rehearsal;

import org.jspecify.annotations.NullMarked;
