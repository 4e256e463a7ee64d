package tidegate.testbed.aws.account;

import java.util.Random;

/** Identifiers in AWS's forms, the same ones again for the same seed. */
public final class Ids {
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final String HEX = "0123456789abcdef";
  private static final String DIGITS = "0123456789";

  private final Random random;

  public Ids(long seed) {
    random = new Random(seed);
  }

  public String hex(int length) {
    return from(HEX, length);
  }

  public String digits(int length) {
    return from(DIGITS, length);
  }

  public String deployment() {
    return "d-" + from(CAPITALS, 9);
  }

  public String uuid() {
    return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
  }

  private synchronized String from(String alphabet, int length) {
    var text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
