package tidegate.testbed.aws.account;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;

/** What goes wrong. The default of every method is that nothing does. */
public interface Faults {

  /** Asked once for each AWS call, before it is carried out. */
  default CallFault onCall(String service, String operation, String principal) {
    return CallFault.NONE;
  }

  /** Asked once for each event; one delivery for each delay given, none if the event is lost. */
  default List<Duration> onEvent(JsonObject event) {
    return List.of(Duration.ZERO);
  }

  /** Asked once for each time of a schedule; durable, so at least one delivery. */
  default List<Duration> onSchedule(String schedule) {
    return List.of(Duration.ZERO);
  }

  /** Whether this invocation dies before its code runs. */
  default boolean killsInvocation(String functionName) {
    return false;
  }

  static Faults none() {
    return new Faults() {};
  }

  /** What becomes of one call. */
  enum CallFault {
    NONE,
    /** Refused for its rate, without effect. */
    THROTTLE,
    /** Answered with a server error, without effect. */
    FAIL,
    /** Carried out, but the answer is a server error. */
    LOSE_ANSWER,
    /** Never answered, without effect. */
    HANG,
    /** The caller dies in this call, without effect; its code must not go on. */
    KILL_CALLER
  }
}
