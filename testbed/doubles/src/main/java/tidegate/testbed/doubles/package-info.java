/**
 * What the functions ask of AWS, in memory, for their tests: each class stands for one service of
 * AWS and answers the ports of {@code tidegate.cloud}; they share one {@link CallLog}. For AWS on
 * the wire see {@code testbed/aws}.
 */
@NullMarked
package tidegate.testbed.doubles;

import org.jspecify.annotations.NullMarked;
