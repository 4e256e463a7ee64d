package tidegate.testbed.chaos.check;

import java.time.Instant;
import tidegate.testbed.aws.wire.Call;
import tidegate.testbed.aws.world.Happening;

/** Watches one thing that must hold. It asks no function and knows no function's mind. */
interface Watch {

  /** Something happened. */
  default void happened(Happening happening) {}

  /** Somebody called AWS. */
  default void called(Call call) {}

  /** Five more minutes are over. */
  default void look(Instant now) {}

  /** The month is over, and nothing went wrong in its last days. */
  default void over(Instant now) {}
}
