package tidegate.testbed.chaos.simulation;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import tidegate.testbed.chaos.time.Fiber;

/** Lambda's context: of it a function asks only how much time is left. */
record SimulatedContext(String name, Fiber fiber) implements Context {

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(fiber.left().toMillis());
  }

  @Override
  public String getFunctionName() {
    return name;
  }

  @Override
  public String getAwsRequestId() {
    throw notPlayed();
  }

  @Override
  public String getLogGroupName() {
    throw notPlayed();
  }

  @Override
  public String getLogStreamName() {
    throw notPlayed();
  }

  @Override
  public String getFunctionVersion() {
    throw notPlayed();
  }

  @Override
  public String getInvokedFunctionArn() {
    throw notPlayed();
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw notPlayed();
  }

  @Override
  public ClientContext getClientContext() {
    throw notPlayed();
  }

  @Override
  public int getMemoryLimitInMB() {
    throw notPlayed();
  }

  @Override
  public LambdaLogger getLogger() {
    throw notPlayed();
  }

  private static UnsupportedOperationException notPlayed() {
    return new UnsupportedOperationException("no function asks its context for this");
  }
}
