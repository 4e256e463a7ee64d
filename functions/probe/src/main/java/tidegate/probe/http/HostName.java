package tidegate.probe.http;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Host names as DNS, {@code Host} and certificates have them: people write {@code 예.example},
 * machines {@code xn--vf4b.example} (RFC 5890). Letters are mapped as browsers map them (UTS 46,
 * nontransitional), which {@link java.net.IDN} does not: it makes {@code ss} of {@code ß}.
 */
final class HostName {

  private HostName() {}

  static String ascii(String host) {
    String plain = host.toLowerCase(Locale.ROOT);
    if (plain.chars().allMatch(c -> c < 0x80)) {
      return plain;
    }
    String mapped = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Arrays.stream(mapped.split("[.\u3002]", -1))
        .map(HostName::label)
        .collect(Collectors.joining("."));
  }

  private static String label(String label) {
    return label.chars().allMatch(c -> c < 0x80) ? label : "xn--" + Punycode.encode(label);
  }
}
