/** The answer: for people and for programs. */
@NullMarked
package tidegate.testbed.load.report;

import org.jspecify.annotations.NullMarked;
