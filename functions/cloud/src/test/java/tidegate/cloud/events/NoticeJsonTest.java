package tidegate.cloud.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tidegate.core.notice.Notice;
import tidegate.core.notice.Notice.Urgency;
import tidegate.core.notice.NoticeFacts;

class NoticeJsonTest {

  private static final String COMMAND =
      "aws application-autoscaling register-scalable-target --service-namespace ecs"
          + " --scalable-dimension ecs:service:DesiredCount --resource-id service/shop/shop"
          + " --min-capacity 10";

  private final NoticeJson json =
      new NoticeJson(
          new NoticeOrigin(
              "peaks",
              "shop",
              "prod",
              "https://shop.example.com",
              "en",
              ZoneId.of("Asia/Seoul"),
              new Console("ap-northeast-2", "shop")));

  @Test
  void rendersTheSampleFromTheMailsOwnWords() throws IOException {
    JsonObject sample =
        JsonParser.parseString(Files.readString(Path.of("../../events/notice.json")))
            .getAsJsonObject();

    assertThat(json.detail(floorMissing())).isEqualTo(sample.getAsJsonObject("detail"));
    assertThat(sample.get("source").getAsString()).isEqualTo(NoticeJson.SOURCE);
    assertThat(sample.get("detail-type").getAsString()).isEqualTo(NoticeJson.DETAIL_TYPE);
  }

  private static Notice floorMissing() {
    return new Notice(
        Urgency.PAGE,
        "FLOOR MISSING: peak of the 5th has started",
        """
        The peak of the 5th started on Sat 5 Dec 00:00 KST, and only 6 of 10 tasks run, 6 healthy.
        Cause:
        - Fargate's vCPU quota is too small. Raise L-3032A538 in Service Quotas now, and stop other \
        tasks of the account meanwhile

        To set the minimum by hand: \
        """
            + COMMAND,
        NoticeFacts.of("floor-missing")
            .until(Instant.parse("2026-12-06T15:00:00Z"))
            .command(COMMAND)
            .with("peak", "peak of the 5th")
            .with("start", "2026-12-05T00:00:00+09:00")
            .with("end", "2026-12-07T00:00:00+09:00")
            .with("floor", 10)
            .with("running", 6)
            .with("healthy", 6)
            .with("causes", "quota"));
  }

  @Test
  void linksToTheDeploymentWhereThereIsOne() {
    NoticeFacts facts = NoticeFacts.of("shipped").with(NoticeFacts.DEPLOYMENT, "d-1");

    JsonObject detail = json.detail(new Notice(Urgency.NEWS, "shipped", "It serves.", facts));

    assertThat(detail.getAsJsonObject("links").get("deployment").getAsString())
        .isEqualTo(
            "https://ap-northeast-2.console.aws.amazon.com/codesuite/codedeploy/deployments/d-1?region=ap-northeast-2");
    assertThat(detail.has("until")).isFalse();
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(NoticeFacts.of("any").with("digest", "").members()).isEmpty();
    assertThat(new Console("us-east-1", "").dashboardUrl()).isEmpty();
  }

  @Test
  void saysTheHeadlineWhereAMailHasNoBody() {
    JsonObject detail = json.detail(new Notice(Urgency.NEWS, "headline", "", NoticeFacts.of("x")));

    assertThat(detail.get("what").getAsString()).isEqualTo("headline");
  }

  @Test
  void eachPartitionHasItsConsole() {
    assertThat(new Console("cn-north-1", "a b").dashboardUrl())
        .isEqualTo(
            "https://cn-north-1.console.amazonaws.cn/cloudwatch/home?region=cn-north-1#dashboards/dashboard/a%20b");
    assertThat(new Console("us-gov-west-1", "a").dashboardUrl())
        .startsWith("https://us-gov-west-1.console.amazonaws-us-gov.com/");
  }
}
