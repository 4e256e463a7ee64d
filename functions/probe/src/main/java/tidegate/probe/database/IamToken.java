package tidegate.probe.database;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.rds.RdsUtilities;

/** Signs a token in place of a password. Made on the spot, no call leaves the function. */
public final class IamToken implements Credentials {

  private final RdsUtilities utilities;
  private final String host;
  private final int port;
  private final String user;

  public IamToken(
      Region region, AwsCredentialsProvider credentials, String host, int port, String user) {
    this.utilities = RdsUtilities.builder().region(region).credentialsProvider(credentials).build();
    this.host = host;
    this.port = port;
    this.user = user;
  }

  @Override
  public String password() {
    return utilities.generateAuthenticationToken(
        token -> token.hostname(host).port(port).username(user));
  }
}
