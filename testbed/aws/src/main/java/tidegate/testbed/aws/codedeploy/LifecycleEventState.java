package tidegate.testbed.aws.codedeploy;

import com.google.gson.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tidegate.testbed.aws.wire.Json;

/** One lifecycle event of one deployment. Guarded by the world's lock. */
final class LifecycleEventState {
  final Kind kind;
  Status status = Status.PENDING;
  @Nullable Instant startedAt;
  private @Nullable Instant endedAt;
  private @Nullable String fault;
  @Nullable String hookExecutionId;
  boolean answered;

  LifecycleEventState(Kind kind) {
    this.kind = kind;
  }

  /** In the order in which CodeDeploy plays them. */
  enum Kind {
    BEFORE_INSTALL("BeforeInstall"),
    INSTALL("Install"),
    AFTER_INSTALL("AfterInstall"),
    ALLOW_TEST_TRAFFIC("AllowTestTraffic"),
    AFTER_ALLOW_TEST_TRAFFIC("AfterAllowTestTraffic"),
    BEFORE_ALLOW_TRAFFIC("BeforeAllowTraffic"),
    ALLOW_TRAFFIC("AllowTraffic"),
    AFTER_ALLOW_TRAFFIC("AfterAllowTraffic");

    final String wire;

    Kind(String wire) {
      this.wire = wire;
    }
  }

  /** A lifecycle event's status. */
  enum Status {
    PENDING("Pending"),
    IN_PROGRESS("InProgress"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    SKIPPED("Skipped");

    final String wire;

    Status(String wire) {
      this.wire = wire;
    }
  }

  boolean isInProgress() {
    return status == Status.IN_PROGRESS;
  }

  void start(Instant at) {
    status = Status.IN_PROGRESS;
    startedAt = at;
  }

  void end(Status how, Instant at) {
    status = how;
    endedAt = at;
  }

  void fail(String why, Instant at) {
    end(Status.FAILED, at);
    fault = why;
  }

  JsonObject wire() {
    var json = Json.object("lifecycleEventName", kind.wire, "status", status.wire);
    if (startedAt != null) {
      json.add("startTime", Json.epoch(startedAt));
    }
    if (endedAt != null) {
      json.add("endTime", Json.epoch(endedAt));
    }
    if (fault != null) {
      json.add(
          "diagnostics",
          Json.object(
              "errorCode", "UnknownError", "scriptName", "", "message", fault, "logTail", ""));
    }
    return json;
  }
}
