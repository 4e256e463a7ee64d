/** The stand-in's EventBridge: rules with their patterns, and schedules. */
@NullMarked
package tidegate.testbed.aws.events;

import org.jspecify.annotations.NullMarked;
