/** What people and logs are told of it. */
@NullMarked
package tidegate.gate.tell;

import org.jspecify.annotations.NullMarked;
