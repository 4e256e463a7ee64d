/** What is so: reads, and changes nothing. */
@NullMarked
package tidegate.verify.observe;

import org.jspecify.annotations.NullMarked;
