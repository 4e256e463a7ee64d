package tidegate.testbed.rehearsal.lambda;

/** All that holds under Lambda's own runtime client, under the stand-in for other systems. */
final class PlainRuntimeTest extends LambdaServiceTest {
  @Override
  SandboxSettings.RuntimeClient runtime() {
    return SandboxSettings.RuntimeClient.PLAIN;
  }
}
