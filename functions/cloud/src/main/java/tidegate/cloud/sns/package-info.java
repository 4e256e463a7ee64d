/** Publishes notices. */
@NullMarked
package tidegate.cloud.sns;

import org.jspecify.annotations.NullMarked;
