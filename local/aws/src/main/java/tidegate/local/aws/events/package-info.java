@NullMarked
package tidegate.local.aws.events;

import org.jspecify.annotations.NullMarked;
