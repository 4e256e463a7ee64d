/** CloudFormation's templates as trees, and what a value in one of them comes to in the end. */
@NullMarked
package tidegate.testbed.cloudformation;

import org.jspecify.annotations.NullMarked;
