package tidegate.rollout.preflight;

/** Only awsvpc gives each task the address that its target group wants. */
final class NetworkModeCheck implements PreflightCheck {

  @Override
  public String id() {
    return "network-mode";
  }

  @Override
  public Result examine(PreflightSubject subject) {
    String mode = subject.facts().running().networkMode();
    return mode.equals("awsvpc")
        ? Result.passed()
        : new Result.Faulty(
            Text.of(
                "the task definition's network mode is {0}",
                "태스크 정의의 네트워크 모드가 {0}입니다", mode.isEmpty() ? "bridge" : mode),
            Text.of("set networkMode to awsvpc", "networkMode를 awsvpc로 하세요"));
  }
}
