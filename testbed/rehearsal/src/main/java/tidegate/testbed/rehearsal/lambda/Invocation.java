package tidegate.testbed.rehearsal.lambda;

import java.time.Instant;

/** One event on its way into a sandbox, in the Runtime API's terms; the deadline is real time. */
record Invocation(
    String requestId, String functionArn, String traceId, Instant deadline, String payload) {}
