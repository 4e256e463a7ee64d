package tidegate.probe.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** The token is RDS's: a presigned address without its scheme, good for a quarter of an hour. */
final class IamTokenTest {

  @Test
  void signsForOneUserOfOneDatabaseAndNeverShowsTheKey() {
    var credentials =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "the secret"));
    String token =
        new IamToken(
                Region.AP_NORTHEAST_2, credentials, "db.example.rds.amazonaws.com", 3306, "probe")
            .password();
    assertThat(token)
        .startsWith("db.example.rds.amazonaws.com:3306/?")
        .contains("Action=connect", "DBUser=probe", "X-Amz-Expires=900")
        .contains("%2Fap-northeast-2%2Frds-db%2Faws4_request")
        .doesNotContain("the secret");
  }
}
