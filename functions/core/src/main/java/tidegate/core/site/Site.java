package tidegate.core.site;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.notice.Language;
import tidegate.core.release.ReleasePolicy;
import tidegate.core.release.TagPattern;
import tidegate.core.settings.Environment;
import tidegate.core.settings.Setting;

/**
 * The site that a stack of this application works for, as template.yaml tells every function but
 * the probes.
 *
 * @param stage names the metrics; {@code prod} where it is not set
 * @param url as visitors type it, for example {@code https://shop.example.com}
 * @param language of notices; English where it is not set
 * @param repository name of the ECR repository whose pushes are releases
 * @param registry the account whose ECR has the repository; empty for the functions' own
 * @param longestRollout how long before a peak's lead no rollout starts; 2 hours where not set
 */
public record Site(
    String stage,
    String url,
    Language language,
    String cluster,
    String service,
    String application,
    String deploymentGroup,
    String repository,
    String registry,
    String topicArn,
    PeakCalendar calendar,
    Duration longestRollout,
    ReleasePolicy releases) {

  private static final Pattern URL =
      Pattern.compile("(?i)https?://(?:www\\.)?(([^./:?#\\s]+)[^/:?#\\s]*)(?:[:/].*)?");

  private static final int LONGEST_NAME = 20;

  /** Reads what the site is; its faults are kept with the environment's. */
  public static Setting<Site> from(Environment environment) {
    String stage = environment.text("STAGE", "prod");
    Setting<String> url =
        environment.required("SITE_URL", "an address such as https://example.com", Site::url);
    Language language =
        environment.parsed("LANGUAGE", Language.ENGLISH, "en or ko", Language::parse);
    String cluster = environment.text("CLUSTER");
    String service = environment.text("SERVICE");
    String application = environment.text("APPLICATION");
    String group = environment.text("DEPLOYMENT_GROUP");
    String repository = environment.text("REPOSITORY");
    String registry =
        environment.parsed("REGISTRY_ACCOUNT", "", "an account's twelve digits", Site::account);
    String topicArn = environment.text("TOPIC_ARN");
    Setting<PeakCalendar> calendar =
        environment.required("CALENDAR", "a calendar", PeakCalendar::parse);
    Duration longest = environment.duration("LONGEST_ROLLOUT", Duration.ofHours(2));
    var releases =
        new ReleasePolicy(
            tags(environment, "RELEASE_TAGS", "release-*"),
            tags(environment, "HOTFIX_TAGS", "hotfix-*"));
    return () ->
        new Site(
            stage,
            url.get(),
            language,
            cluster,
            service,
            application,
            group,
            repository,
            registry,
            topicArn,
            calendar.get(),
            longest,
            releases);
  }

  /**
   * What a person calls the site, for a mail's subject: the first label of its host, with the stage
   * where that is not {@code prod}. For example {@code shop} or {@code shop/staging}.
   */
  public String name() {
    return name(url, stage);
  }

  /** As {@link #name()}, for a start that failed before there was a site; needs neither to be. */
  public static String name(String url, String stage) {
    Matcher known = URL.matcher(url);
    String label = known.matches() ? known.group(2).toLowerCase(Locale.ROOT) : "site";
    String suffix = stage.equals("prod") || stage.equals(label) ? "" : "/" + stage;
    int most = Math.max(1, LONGEST_NAME - suffix.length());
    return label.substring(0, Math.min(label.length(), most)) + suffix;
  }

  /** In which times are told. */
  public ZoneId zone() {
    return calendar.zone();
  }

  private static String url(String text) {
    if (!URL.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static String account(String text) {
    if (!text.matches("\\d{12}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static TagPattern tags(Environment environment, String name, String otherwise) {
    return environment.parsed(
        name, new TagPattern(otherwise), "a pattern such as " + otherwise, TagPattern::new);
  }
}
