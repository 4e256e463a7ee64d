package tidegate.testbed.rehearsal.visitors;

import java.time.Duration;
import java.util.Optional;

/**
 * One request of a visitor and what became of it.
 *
 * @param at when it was due, from the visitors' start
 * @param took until its last byte, waiting for a free moment of ours included
 * @param release who answered, by its digest; empty when nobody said
 * @param error what was wrong; empty when the visitor got the page
 */
public record Visit(
    Duration at, String path, Duration took, String release, Optional<String> error) {}
