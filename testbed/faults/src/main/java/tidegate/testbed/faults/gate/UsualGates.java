package tidegate.testbed.faults.gate;

import java.util.List;
import tidegate.testbed.wordpress.bluegreen.BlueGreenSite;

/** The four usual gates. */
public final class UsualGates {

  private UsualGates() {}

  /** All four, having learnt what they complain of on the {@code healthy} site. */
  public static List<UsualGate> all(BlueGreenSite healthy) {
    var siteHealth = new ComplaintsGate("Site Health", "site-health.php");
    var doctor = new ComplaintsGate("wp doctor", "doctor.php");
    siteHealth.learn(healthy);
    doctor.learn(healthy);
    return List.of(
        new HomePageGate("200 on home", ""),
        new HomePageGate("200 and a word", "Harbour"),
        siteHealth,
        doctor);
  }
}
