/** What is so: reads, and changes nothing. */
@NullMarked
package tidegate.gate.observe;

import org.jspecify.annotations.NullMarked;
