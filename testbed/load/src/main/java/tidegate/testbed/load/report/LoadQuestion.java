package tidegate.testbed.load.report;

import java.net.URI;
import java.util.Optional;
import tidegate.testbed.load.climb.Limits;
import tidegate.testbed.load.way.Ways;

/**
 * What was asked, and of whom.
 *
 * @param consent how the host agreed
 * @param uncached percent of the addresses with a parameter of their own
 * @param peak requests a minute that are to be borne, if a floor is wanted
 */
public record LoadQuestion(
    URI site,
    String consent,
    Limits limits,
    double seconds,
    Ways ways,
    int uncached,
    long seed,
    Optional<Double> peak) {}
