/** What ./rehearse peak does. */
@NullMarked
package tidegate.testbed.peak.command;

import org.jspecify.annotations.NullMarked;
