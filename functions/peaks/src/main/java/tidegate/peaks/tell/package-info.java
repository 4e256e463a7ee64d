/** Puts news into words, one catalogue a language, and decides who hears them. */
@NullMarked
package tidegate.peaks.tell;

import org.jspecify.annotations.NullMarked;
