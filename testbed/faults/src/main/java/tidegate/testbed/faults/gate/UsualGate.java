package tidegate.testbed.faults.gate;

import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/**
 * What people put in front of their visitors today, read as kindly as can be: it looks at green,
 * asks every task, and only complaints that the healthy site does not raise count.
 */
public interface UsualGate {

  String name();

  Opinion opinion(BlueGreenSite site);
}
