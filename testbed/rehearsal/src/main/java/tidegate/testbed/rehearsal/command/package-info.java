/** What ./rehearse does: a class a command. */
@NullMarked
package tidegate.testbed.rehearsal.command;

import org.jspecify.annotations.NullMarked;
