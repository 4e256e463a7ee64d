/**
 * What every room of the house must keep to, held by this module's tests: who may know whom, what a
 * zip holds, that {@code template.yaml}, {@code events/} and the code have not parted.
 */
@NullMarked
package tidegate.testbed.rules;

import org.jspecify.annotations.NullMarked;
