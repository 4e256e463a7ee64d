package tidegate.peaks.decide;

import java.util.ArrayList;
import java.util.List;
import tidegate.peaks.memory.Mark;

/**
 * One step of a plan: its actions, in order; where all were taken, its news; where those were told,
 * its marks.
 */
public record Step(List<Action> actions, List<News> news, List<Mark> marks) {

  public Step {
    actions = List.copyOf(actions);
    news = List.copyOf(news);
    marks = List.copyOf(marks);
  }

  static Step take(Action... actions) {
    return new Step(List.of(actions), List.of(), List.of());
  }

  static Step say(News... news) {
    return new Step(List.of(), List.of(news), List.of());
  }

  static Step remember(Mark... marks) {
    return new Step(List.of(), List.of(), List.of(marks));
  }

  Step saying(News more) {
    return new Step(actions, with(news, more), marks);
  }

  Step remembering(Mark more) {
    return new Step(actions, news, with(marks, more));
  }

  private static <T> List<T> with(List<T> list, T more) {
    var longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }
}
