/** Takes a plan's steps and records them. */
@NullMarked
package tidegate.peaks.act;

import org.jspecify.annotations.NullMarked;
