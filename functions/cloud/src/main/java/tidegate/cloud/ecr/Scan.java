package tidegate.cloud.ecr;

import java.util.Map;

/**
 * What a scan found.
 *
 * @param status COMPLETE, ACTIVE, IN_PROGRESS, FAILED …; empty where none was made
 * @param severities findings by severity; a severity without findings may be absent
 */
public record Scan(String status, Map<String, Integer> severities) {

  public static final Scan NONE = new Scan("", Map.of());

  public Scan {
    severities = Map.copyOf(severities);
  }
}
