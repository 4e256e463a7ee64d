/**
 * Behind small interfaces, every AWS call that a function makes; the SDK is known to this module
 * alone.
 */
@NullMarked
package tidegate.cloud;

import org.jspecify.annotations.NullMarked;
