package tidegate.testbed.aws.wire;

import com.google.gson.JsonObject;

/** One of AWS's ways to write a request and its answer. */
interface Protocol {
  Asked read(WireRequest request);

  WireResponse success(Asked asked, ServiceApi api, JsonObject answer, String requestId);

  WireResponse error(AwsError error, String requestId);

  /** Code for a call that the caller may not make. */
  String denied(String service);

  /** Code that this protocol has for a call refused for its rate. */
  String throttled();

  /** Code that this protocol has for an operation it does not know. */
  String unknownOperation();

  /** What a request asks for. */
  record Asked(String service, String operation, JsonObject input) {}
}
