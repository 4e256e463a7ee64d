package tidegate.testbed.aws.wire;

import java.util.Map;

/** The operations of one AWS service that are played. */
public interface ServiceApi {
  /** As in a signature's scope, such as {@code codedeploy}. */
  String name();

  Map<String, Operation> operations();

  /** Code of the error for a request that lacks a member or has one of a wrong type. */
  default String malformed() {
    return "ValidationException";
  }

  /** Whether its operations take time of their own and so must not hold the world's lock. */
  default boolean blocks() {
    return false;
  }

  /** XML element name of the items of the list {@code member}; query protocol only. */
  default String itemOf(String member) {
    return "member";
  }
}
