package tidegate.testbed.aws.iam;

import java.util.List;
import java.util.Map;

/**
 * One key of a statement's condition. As in IAM, a key that the call does not fill is not met.
 *
 * @param values any one of which is enough
 */
record PolicyCondition(Operator operator, String key, List<String> values) {
  PolicyCondition {
    values = List.copyOf(values);
  }

  /** The operators played here. */
  enum Operator {
    STRING_EQUALS("StringEquals"),
    STRING_LIKE("StringLike"),
    ARN_EQUALS("ArnEquals"),
    ARN_LIKE("ArnLike");

    private final String wire;

    Operator(String wire) {
      this.wire = wire;
    }

    static Operator of(String name) {
      for (var operator : values()) {
        if (operator.wire.equals(name)) {
          return operator;
        }
      }
      throw new IllegalArgumentException("the condition operator " + name + " is not played here");
    }
  }

  boolean met(Map<String, String> context) {
    var actual = context.get(key);
    return actual != null && values.stream().anyMatch(value -> fits(value, actual));
  }

  private boolean fits(String value, String actual) {
    return switch (operator) {
      case STRING_EQUALS -> value.equals(actual);
      case STRING_LIKE, ARN_EQUALS, ARN_LIKE -> Wildcard.matches(value, actual);
    };
  }
}
