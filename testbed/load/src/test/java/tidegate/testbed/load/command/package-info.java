@NullMarked
package tidegate.testbed.load.command;

import org.jspecify.annotations.NullMarked;
