package tidegate.cloud.elb;

import java.util.List;

/**
 * A target group's health.
 *
 * @param reasons why targets are not healthy, in ELB's words, without repeats
 */
public record TargetHealth(int healthy, int total, List<String> reasons) {

  public TargetHealth {
    reasons = List.copyOf(reasons);
  }
}
