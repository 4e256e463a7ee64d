package tidegate.verify;

import java.time.ZoneId;
import java.time.ZoneOffset;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.notice.Language;
import tidegate.core.settings.Environment;

/**
 * Verify's settings.
 *
 * @param stage the metrics' dimension
 * @param repository the ECR repository, by which the time of a push is known; empty if it is not
 * @param zone in which times are told
 * @param probeInside name of the probe in the VPC
 * @param probeOutside name of the probe that looks as a visitor
 */
record Settings(
    String stage,
    String cluster,
    String service,
    String application,
    String deploymentGroup,
    String repository,
    String topicArn,
    Language language,
    ZoneId zone,
    String probeInside,
    String probeOutside) {

  /**
   * Reads the environment.
   *
   * @throws tidegate.core.settings.SettingsException naming every fault
   */
  static Settings from(Environment environment) {
    var settings =
        new Settings(
            environment.text("STAGE", "prod"),
            environment.text("CLUSTER"),
            environment.text("SERVICE"),
            environment.text("APPLICATION"),
            environment.text("DEPLOYMENT_GROUP"),
            environment.text("REPOSITORY", ""),
            environment.text("TOPIC_ARN"),
            environment.parsed("LANGUAGE", Language.ENGLISH, "en or ko", Language::parse),
            environment.parsed("CALENDAR", ZoneOffset.UTC, "a calendar", Settings::zone),
            environment.text("PROBE_INSIDE_FUNCTION"),
            environment.text("PROBE_OUTSIDE_FUNCTION"));
    environment.check();
    return settings;
  }

  private static ZoneId zone(String calendar) {
    return PeakCalendar.parse(calendar).zone();
  }
}
