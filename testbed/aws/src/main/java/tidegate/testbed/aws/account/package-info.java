/** What all services of the stand-in share: account, clock, ids, journal and faults to play. */
@NullMarked
package tidegate.testbed.aws.account;

import org.jspecify.annotations.NullMarked;
