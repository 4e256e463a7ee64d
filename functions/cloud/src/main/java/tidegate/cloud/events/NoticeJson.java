package tidegate.cloud.events;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tidegate.core.notice.Notice;
import tidegate.core.notice.NoticeFacts;
import tidegate.core.time.MachineTime;

/**
 * A notice as the detail of an EventBridge event. Its form is {@code events/schema/notice-1.json};
 * within version 1 members are added, never changed or taken away.
 */
public record NoticeJson(NoticeOrigin origin) {

  public static final String SOURCE = "tidegate";
  public static final String DETAIL_TYPE = "Tidegate Notice";

  private static final String VERSION = "1";

  public JsonObject detail(Notice notice) {
    NoticeFacts facts = notice.facts();
    List<String> lines = notice.body().lines().filter(line -> !line.isBlank()).toList();
    var detail = new JsonObject();
    detail.addProperty("version", VERSION);
    detail.addProperty("site", origin.site());
    detail.addProperty("stage", origin.stage());
    detail.addProperty("url", origin.url());
    detail.addProperty("function", origin.function());
    detail.addProperty("kind", facts.kind());
    detail.addProperty("urgency", notice.urgency().name().toLowerCase(Locale.ROOT));
    detail.addProperty("language", origin.language());
    detail.addProperty("headline", notice.subject());
    detail.addProperty("what", lines.isEmpty() ? notice.subject() : lines.getFirst());
    detail.add("more", array(lines.stream().skip(1).toList()));
    facts
        .until()
        .ifPresent(end -> detail.addProperty("until", new MachineTime(origin.zone()).instant(end)));
    detail.add("commands", array(facts.commands()));
    detail.add("links", links(facts));
    var members = new JsonObject();
    facts.members().forEach(members::add);
    detail.add("facts", members);
    return detail;
  }

  private JsonObject links(NoticeFacts facts) {
    var links = new JsonObject();
    String dashboard = origin.console().dashboardUrl();
    if (!dashboard.isEmpty()) {
      links.addProperty("dashboard", dashboard);
    }
    Optional.ofNullable(facts.members().get(NoticeFacts.DEPLOYMENT))
        .map(JsonPrimitive::getAsString)
        .ifPresent(id -> links.addProperty("deployment", origin.console().deploymentUrl(id)));
    return links;
  }

  private static JsonArray array(List<String> texts) {
    var array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
