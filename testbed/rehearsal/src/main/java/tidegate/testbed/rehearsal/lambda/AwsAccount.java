package tidegate.testbed.rehearsal.lambda;

/** The account and region that a rehearsal pretends to be in. */
public record AwsAccount(String id, String region) {
  /** ARN of a function by its name. */
  public String functionArn(String name) {
    return "arn:aws:lambda:%s:%s:function:%s".formatted(region, id, name);
  }
}
