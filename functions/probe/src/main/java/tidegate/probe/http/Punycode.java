package tidegate.probe.http;

/** The encoder of RFC 3492, section 6.3, with its names. */
final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 0x80;

  private Punycode() {}

  static String encode(String label) {
    int[] points = label.codePoints().toArray();
    var output = new StringBuilder();
    label.codePoints().filter(point -> point < INITIAL_N).forEach(output::appendCodePoint);
    int basic = output.length();
    int handled = basic;
    if (basic > 0) {
      output.append('-');
    }
    int n = INITIAL_N;
    int delta = 0;
    int bias = INITIAL_BIAS;
    while (handled < points.length) {
      int next = Integer.MAX_VALUE;
      for (int point : points) {
        next = point >= n && point < next ? point : next;
      }
      delta += (next - n) * (handled + 1);
      n = next;
      for (int point : points) {
        if (point < n) {
          delta++;
        } else if (point == n) {
          append(delta, bias, output);
          bias = adapted(delta, handled + 1, /* first= */ handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return output.toString();
  }

  private static void append(int delta, int bias, StringBuilder output) {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = Math.clamp((long) k - bias, T_MIN, T_MAX);
      if (rest < threshold) {
        output.append(digit(rest));
        return;
      }
      output.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  private static int adapted(int delta, int points, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int k = 0;
    while (rest > (BASE - T_MIN) * T_MAX / 2) {
      rest /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }
}
