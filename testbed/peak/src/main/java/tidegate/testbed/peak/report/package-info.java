/** The answer: plain text, worst first, and one page that draws demand against capacity. */
@NullMarked
package tidegate.testbed.peak.report;

import org.jspecify.annotations.NullMarked;
