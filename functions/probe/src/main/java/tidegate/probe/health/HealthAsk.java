package tidegate.probe.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the question for the health report. The header is {@code X-Tidegate-Ask: v1 <unix seconds>
 * <nonce, 32 hex digits> <HMAC-SHA256 in hex of "v1\n<seconds>\n<nonce>\n<host>">}; the plugin
 * takes each nonce once and only within a minute of its own clock, so that a question overheard is
 * worth nothing.
 */
final class HealthAsk {

  static final String HEADER = "X-Tidegate-Ask";

  private final String key;
  private final RandomGenerator random;

  HealthAsk(String key, RandomGenerator random) {
    this.key = key;
    this.random = random;
  }

  String sign(Instant now, String host) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    long seconds = now.getEpochSecond();
    String signed = "v1\n" + seconds + "\n" + nonce + "\n" + host;
    return "v1 " + seconds + " " + nonce + " " + HexFormat.of().formatHex(mac(signed));
  }

  private byte[] mac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JVM has HmacSHA256", impossible);
    }
  }
}
