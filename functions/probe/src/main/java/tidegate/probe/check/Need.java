package tidegate.probe.check;

import java.util.List;

/**
 * What a gate in front of WordPress must be able to tell, and the checks that tell it; part of
 * {@code docs/checks.md}.
 *
 * @param checks ids of checks
 * @param remark what is told and not refused, or cannot be known; empty where the checks say it all
 */
record Need(int number, String what, List<String> checks, String remark) {

  static Need of(int number, String what, String remark, String... checks) {
    return new Need(number, what, List.of(checks), remark);
  }
}
