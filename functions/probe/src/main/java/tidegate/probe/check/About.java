package tidegate.probe.check;

import java.util.Arrays;
import java.util.List;

/**
 * What a person should know of a check; {@code docs/checks.md} is written from this.
 *
 * @param id one or two words with a hyphen
 * @param trouble what happens in life when nobody looks
 * @param shows what it looks at and what its evidence is
 * @param remedy what to do about a fault
 * @param why for an absolute check, why it may block on its own; else empty
 * @param needs the numbers of the needs that it meets, as docs/checks.md lists them
 */
public record About(
    String id,
    Counts counts,
    String trouble,
    String shows,
    String remedy,
    String why,
    List<Integer> needs) {

  public About {
    needs = List.copyOf(needs);
  }

  static About absolute(String id, String trouble, String shows, String remedy, String why) {
    return new About(id, Counts.ABSOLUTE, trouble, shows, remedy, why, List.of());
  }

  static About relative(String id, String trouble, String shows, String remedy) {
    return new About(id, Counts.RELATIVE, trouble, shows, remedy, "", List.of());
  }

  static About told(String id, String trouble, String shows, String remedy) {
    return new About(id, Counts.TOLD, trouble, shows, remedy, "", List.of());
  }

  About meets(Integer... numbers) {
    return new About(id, counts, trouble, shows, remedy, why, Arrays.asList(numbers));
  }
}
