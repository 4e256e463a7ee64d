/**
 * A stand-in for Lambda's runtime client on machines for which that has no native code. Runs in the
 * function's own process and knows nothing of the rest of the rehearsal.
 */
@NullMarked
package tidegate.testbed.rehearsal.plain;

import org.jspecify.annotations.NullMarked;
