package tidegate.probe.check;

import java.util.List;
import java.util.Locale;
import tidegate.probe.http.Headers;

/** Tells answers of a cache from answers of WordPress. */
final class Caches {

  private static final List<String> MARKS =
      List.of(
          "x-cache",
          "cf-cache-status",
          "x-proxy-cache",
          "x-litespeed-cache",
          "x-wp-cf-super-cache-cache");

  private Caches() {}

  static boolean answered(Headers headers) {
    return headers.first("age").filter(age -> !age.equals("0")).isPresent()
        || MARKS.stream()
            .flatMap(mark -> headers.all(mark).stream())
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("hit"));
  }
}
