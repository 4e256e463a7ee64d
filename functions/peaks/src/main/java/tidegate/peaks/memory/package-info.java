/**
 * What was done and told, kept in tags of the ECS service: one for the service, one for each
 * window.
 */
@NullMarked
package tidegate.peaks.memory;

import org.jspecify.annotations.NullMarked;
