@NullMarked
package tidegate.testbed.aws.events;

import org.jspecify.annotations.NullMarked;
