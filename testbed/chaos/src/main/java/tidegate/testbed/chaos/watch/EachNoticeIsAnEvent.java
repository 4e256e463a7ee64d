package tidegate.testbed.chaos.watch;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tidegate.cloud.events.NoticeJson;
import tidegate.testbed.aws.account.JournalEntry;
import tidegate.testbed.aws.events.JsonSchema;
import tidegate.testbed.aws.wire.AwsCall;

/**
 * What is told by mail is put on EventBridge in the form that its schema says, unless AWS refused;
 * nothing is put that was not told.
 */
final class EachNoticeIsAnEvent implements Watcher {
  private static final String NAME = "events of notices";

  private final MonthState month;
  private final JsonSchema schema;
  private final List<JournalEntry.NoticePublished> mails = new ArrayList<>();
  private final List<JournalEntry.NoticePublished> without = new ArrayList<>();
  private int excuses;

  EachNoticeIsAnEvent(MonthState month) {
    this.month = month;
    this.schema = schema();
  }

  /** Months are played from the repository's top, and in tests from the module. */
  private static JsonSchema schema() {
    Path top = Path.of(".");
    Path file =
        Stream.of(top, top.resolve("../.."))
            .map(folder -> folder.resolve("events/schema/notice-1.json"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    try {
      return new JsonSchema(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void happened(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.NoticePublished mail -> {
        mails.add(mail);
        without.add(mail);
      }
      // One that is killed between the two has told the mail alone, and tells it again.
      case JournalEntry.FunctionEnded ended when ended.failed() -> excuses++;
      case JournalEntry.EventSent sent when isNotice(sent.event()) ->
          event(sent.event().getAsJsonObject("detail"));
      default -> {
        // Nothing that is told.
      }
    }
  }

  private static boolean isNotice(JsonObject event) {
    return event.get("source").getAsString().equals(NoticeJson.SOURCE);
  }

  private void event(JsonObject detail) {
    schema.faults(detail).forEach(fault -> month.report(NAME, "not by its schema: %s", fault));
    String headline = detail.get("headline").getAsString();
    if (mails.stream().noneMatch(mail -> says(mail, headline))) {
      month.report(NAME, "no mail says '%s'", headline);
    }
    without.removeIf(mail -> says(mail, headline));
  }

  private static boolean says(JournalEntry.NoticePublished mail, String headline) {
    String subject = mail.subject().replaceFirst("\\.\\.\\.$", "");
    return subject.endsWith(headline) || mail.message().startsWith(headline);
  }

  @Override
  public void called(AwsCall call) {
    if (call.service().equals("events") && !call.outcome().equals("OK")) {
      excuses++;
    }
  }

  @Override
  public void over(Instant now) {
    if (without.size() > excuses) {
      month.report(NAME, "%d mails without an event, %d excuses", without.size(), excuses);
    }
  }
}
