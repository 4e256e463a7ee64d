/** What people and logs are told of it. */
@NullMarked
package tidegate.verify.tell;

import org.jspecify.annotations.NullMarked;
