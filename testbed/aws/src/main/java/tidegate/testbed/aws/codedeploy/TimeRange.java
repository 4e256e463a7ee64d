package tidegate.testbed.aws.codedeploy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tidegate.testbed.aws.wire.AwsError;
import tidegate.testbed.aws.wire.Input;

/** A range of times, either end open. */
record TimeRange(Optional<Instant> start, Optional<Instant> end) {
  TimeRange(Optional<Input> range) {
    this(range.flatMap(r -> time(r, "start")), range.flatMap(r -> time(r, "end")));
  }

  boolean includes(Instant at) {
    return start.map(s -> !at.isBefore(s)).orElse(true)
        && end.map(e -> !at.isAfter(e)).orElse(true);
  }

  private static Optional<Instant> time(Input range, String member) {
    try {
      return range
          .optionalText(member)
          .map(t -> Instant.ofEpochMilli(new BigDecimal(t).movePointRight(3).longValue()));
    } catch (NumberFormatException _) {
      throw new AwsError("InvalidTimeRangeException", member + " is not a time");
    }
  }
}
