package tidegate.cloud.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.cloud.sns.Notices;
import tidegate.cloud.testing.CannedAws;
import tidegate.core.log.JsonLog;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.notice.NoticeFacts;

class EventedNoticesTest {

  private static final Notice NOTICE =
      new Notice(Urgency.NEWS, "Floor stands", "It stands.", NoticeFacts.of("floor-stands"));

  private final CannedAws aws = new CannedAws();
  private final List<String> told = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void mailsFirstAndThenPutsTheEvent() {
    aws.answers("{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}");

    notices(_ -> told.add("mail after " + aws.actions().size() + " events")).tell(NOTICE);

    assertThat(told).containsExactly("mail after 0 events");
    assertThat(aws.sent().getFirst().body()).contains("floor-stands");
  }

  @Test
  void logsWhatTheDashboardLists() {
    aws.answers("{\"FailedEntryCount\":0,\"Entries\":[{\"EventId\":\"1\"}]}");

    notices(_ -> told.add("mail")).tell(NOTICE);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"message\":\"told\"", "\"urgency\":\"news\"", "\"headline\":\"Floor stands\"");
  }

  @Test
  void aMailIsNotLostForAnEvent() {
    aws.refuses("AccessDeniedException");

    assertThatCode(() -> notices(notice -> told.add(notice.subject())).tell(NOTICE))
        .doesNotThrowAnyException();

    assertThat(told).containsExactly("Floor stands");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("mailed, but not put on EventBridge", "floor-stands", "AccessDeniedException");
  }

  @Test
  void putsNoEventOfAMailThatWasNotSent() {
    Notices mail =
        _ -> {
          throw new IllegalStateException("refused");
        };

    assertThatThrownBy(() -> notices(mail).tell(NOTICE)).hasMessage("refused");
    assertThat(aws.actions()).isEmpty();
  }

  private Notices notices(Notices mail) {
    var origin =
        new NoticeOrigin(
            "peaks", "shop", "prod", "https://x", "en", ZoneOffset.UTC, new Console("r", ""));
    return new EventedNotices(
        mail,
        new EventBridge(EventBridgeTest.network(aws), "ap-northeast-2", ""),
        new NoticeJson(origin),
        new JsonLog(
            new PrintStream(out, /* autoFlush= */ true, StandardCharsets.UTF_8),
            () -> Instant.EPOCH));
  }
}
