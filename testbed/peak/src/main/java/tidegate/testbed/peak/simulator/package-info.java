/** Plays a service on Fargate over a trace of requests, without AWS. */
@NullMarked
package tidegate.testbed.peak.simulator;

import org.jspecify.annotations.NullMarked;
