/** What ./rehearse load does. */
@NullMarked
package tidegate.testbed.load.command;

import org.jspecify.annotations.NullMarked;
