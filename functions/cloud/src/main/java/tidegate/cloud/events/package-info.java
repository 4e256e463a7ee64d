/** Puts what is told on EventBridge, too. */
@NullMarked
package tidegate.cloud.events;

import org.jspecify.annotations.NullMarked;
