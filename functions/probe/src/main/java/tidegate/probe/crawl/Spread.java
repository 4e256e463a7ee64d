package tidegate.probe.crawl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** Orders a list so that any beginning of it is spread over the whole. */
final class Spread {

  private Spread() {}

  /** First, last, the middle, the middles of both halves, and so on. */
  static <T> List<T> over(List<T> list) {
    Set<Integer> order = new LinkedHashSet<>();
    if (!list.isEmpty()) {
      order.add(0);
      order.add(list.size() - 1);
    }
    Queue<int[]> halves = new ArrayDeque<>();
    halves.add(new int[] {0, list.size() - 1});
    while (!halves.isEmpty()) {
      int[] half = halves.remove();
      int middle = (half[0] + half[1]) / 2;
      if (half[1] - half[0] > 1) {
        order.add(middle);
        halves.add(new int[] {half[0], middle});
        halves.add(new int[] {middle, half[1]});
      }
    }
    List<T> spread = new ArrayList<>();
    order.forEach(index -> spread.add(list.get(index)));
    return spread;
  }
}
