package tidegate.cloud.events;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import tidegate.cloud.Clients;
import tidegate.cloud.LambdaRuntime;
import tidegate.cloud.sns.Notices;
import tidegate.core.log.JsonLog;
import tidegate.core.notice.Notice;
import tidegate.core.settings.Environment;
import tidegate.core.site.Site;

/**
 * Tells by mail, and then puts the same on EventBridge. A mail is never lost for an event: where
 * EventBridge does not take it, that is logged and nothing is thrown. A mail that is sent twice is
 * an event twice.
 */
public final class EventedNotices implements Notices {

  private final Notices mail;
  private final EventBridge events;
  private final NoticeJson json;
  private final JsonLog log;

  EventedNotices(Notices mail, EventBridge events, NoticeJson json, JsonLog log) {
    this.mail = mail;
    this.events = events;
    this.json = json;
    this.log = log;
  }

  /**
   * Around what sends a function's mails.
   *
   * @param function such as {@code peaks}
   * @param zone in which times are written
   */
  public static Notices around(
      Notices mail, String function, ZoneId zone, Clients clients, LambdaRuntime runtime) {
    return new EventedNotices(
        mail,
        clients.eventBridge(),
        new NoticeJson(origin(function, zone, runtime.environment())),
        new JsonLog(runtime.out(), runtime.clock()));
  }

  private static NoticeOrigin origin(String function, ZoneId zone, Environment environment) {
    String url = environment.text("SITE_URL", "");
    String stage = environment.text("STAGE", "prod");
    return new NoticeOrigin(
        function,
        Site.name(url, stage),
        stage,
        url,
        environment.text("LANGUAGE", "en"),
        zone,
        new Console(
            environment.text("AWS_REGION", "us-east-1"), environment.text("DASHBOARD", "")));
  }

  @Override
  public void tell(Notice notice) {
    mail.tell(notice);
    // The dashboard lists these lines.
    log.info(
        "told",
        Map.of(
            "kind",
            notice.facts().kind(),
            "urgency",
            notice.urgency().name().toLowerCase(Locale.ROOT),
            "headline",
            notice.subject()));
    try {
      events.put(NoticeJson.SOURCE, NoticeJson.DETAIL_TYPE, json.detail(notice));
    } catch (RuntimeException untold) {
      log.warn(
          "mailed, but not put on EventBridge",
          Map.of("kind", notice.facts().kind(), "error", untold.toString()));
    }
  }
}
