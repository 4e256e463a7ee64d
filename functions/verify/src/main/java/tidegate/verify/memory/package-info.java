/** What was told and seen well, kept in tags of the ECS service. */
@NullMarked
package tidegate.verify.memory;

import org.jspecify.annotations.NullMarked;
