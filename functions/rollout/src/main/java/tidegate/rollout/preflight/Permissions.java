package tidegate.rollout.preflight;

import tidegate.cloud.Denied;

/** Puts a missing permission into words. */
public final class Permissions {

  private Permissions() {}

  public static Result.Faulty missing(Denied denied) {
    return new Result.Faulty(
        Text.of(
            "role {0} lacks {1} on {2}",
            "역할 {0}에 {1} 권한이 없습니다(대상 {2})", denied.role(), denied.action(), denied.resource()),
        Text.of(
            "add {1} to a policy of {0}",
            "{0}의 정책에 {1}을(를) 추가하세요", denied.role(), denied.action()));
  }
}
