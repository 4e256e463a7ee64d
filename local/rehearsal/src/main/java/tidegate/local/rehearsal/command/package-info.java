/** The three things that ./rehearse does. */
@NullMarked
package tidegate.local.rehearsal.command;

import org.jspecify.annotations.NullMarked;
