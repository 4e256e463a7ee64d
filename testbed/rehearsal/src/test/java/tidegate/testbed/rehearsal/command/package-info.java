@NullMarked
package tidegate.testbed.rehearsal.command;

import org.jspecify.annotations.NullMarked;
