@NullMarked
package tidegate.cloud.events;

import org.jspecify.annotations.NullMarked;
