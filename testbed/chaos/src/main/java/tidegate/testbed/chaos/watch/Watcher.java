package tidegate.testbed.chaos.watch;

import java.time.Instant;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.wire.AwsCall;

/** Watches one thing that must hold. It asks no function and knows no function's mind. */
interface Watcher {

  /** Something happened. */
  default void happened(JournalEntry entry) {}

  /** Somebody called AWS. */
  default void called(AwsCall call) {}

  /** Five more minutes are over. */
  default void look(Instant now) {}

  /** The month is over, and nothing went wrong in its last days. */
  default void over(Instant now) {}
}
