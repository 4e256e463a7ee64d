/** Reads a function's environment; every fault is told at once. */
@NullMarked
package tidegate.core.settings;

import org.jspecify.annotations.NullMarked;
