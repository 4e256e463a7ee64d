package tidegate.peaks.tell;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tidegate.core.calendar.Floor;
import tidegate.core.calendar.PeakCalendar;
import tidegate.core.calendar.Window;
import tidegate.core.notice.Language;
import tidegate.core.time.HumanTime;

/**
 * A calendar as a person reads it, one line a peak.
 *
 * @param longestRollout how long before a lead no release starts
 */
public record PlanWords(Language language, PeakCalendar calendar, Duration longestRollout) {

  /** What must stand at this hour, and why. */
  public String now(Instant now) {
    Floor floor = calendar.floorAt(now);
    return switch (language) {
      case ENGLISH ->
          "at least %d tasks now (%s)"
              .formatted(
                  floor.tasks(),
                  floor.window().map(window -> window.name().the()).orElse("the baseline"));
      case KOREAN ->
          "지금 최소 태스크 수 %d개(%s)"
              .formatted(
                  floor.tasks(),
                  floor.window().map(window -> window.name().in(language)).orElse("평소"));
    };
  }

  /** The first of some windows. */
  public String next(List<Window> windows, Instant now) {
    return windows.stream()
        .filter(window -> window.start().isAfter(now))
        .findFirst()
        .map(window ->
            switch (language) {
              case ENGLISH -> "next peak: " + line(window, now);
              case KOREAN -> "다음 피크: " + line(window, now);
            })
        .orElseGet(() ->
            switch (language) {
              case ENGLISH -> "no peak in the next 12 months";
              case KOREAN -> "앞으로 12개월 동안 피크 없음";
            });
  }

  /** Every window, and that no release starts before them. */
  public String table(List<Window> windows, String dollars, Instant now) {
    String lines =
        windows.stream().map(window -> "  " + line(window, now)).collect(joining("\n", "", "\n"));
    String before = times().duration(longestRollout);
    return switch (language) {
      case ENGLISH ->
          """
          %d peaks in the next 12 months, in the time of %s; outside of them %d tasks, at most %d; %s dollars more than without
          %sNo release starts from %s before the capacity is due until the peak is over; a hotfix and a way back do.\
          """
              .formatted(
                  windows.size(),
                  calendar.zone(),
                  calendar.baseline(),
                  calendar.max(),
                  dollars,
                  windows.isEmpty() ? "" : lines,
                  before);
      case KOREAN ->
          """
          앞으로 12개월 동안 피크 %d번(%s 시간). 평소 태스크 %d개, 최대 %d개. 피크로 %s달러가 더 듭니다
          %s용량을 올리기 %s 전부터 피크가 끝날 때까지 릴리스는 배포를 시작하지 않습니다. 핫픽스와 되돌리기는 됩니다.\
          """
              .formatted(
                  windows.size(),
                  calendar.zone(),
                  calendar.baseline(),
                  calendar.max(),
                  dollars,
                  windows.isEmpty() ? "" : lines,
                  before);
    };
  }

  /** What another calendar brings and takes, and nothing of what stays. */
  public String changes(List<Window> before, List<Window> after, Instant now) {
    var lines = new ArrayList<String>();
    before.stream()
        .filter(window -> !after.contains(window))
        .forEach(window -> lines.add("- " + line(window, now)));
    after.stream()
        .filter(window -> !before.contains(window))
        .forEach(window -> lines.add("+ " + line(window, now)));
    if (lines.isEmpty()) {
      return switch (language) {
        case ENGLISH -> "It has the same peaks as the calendar that is deployed.";
        case KOREAN -> "배포된 달력과 피크가 같습니다.";
      };
    }
    String all = String.join("\n", lines);
    return switch (language) {
      case ENGLISH -> "Against the calendar that is deployed:\n" + all;
      case KOREAN -> "배포된 달력과 다른 점:\n" + all;
    };
  }

  /** What is said of a calendar with faults, which stand beside it. */
  public String faulty(int faults) {
    return switch (language) {
      case ENGLISH ->
          faults == 1
              ? "the calendar has a fault, and nothing was changed"
              : "the calendar has " + faults + " faults, and nothing was changed";
      case KOREAN -> "달력에 잘못된 곳이 " + faults + "곳 있습니다. 아무것도 바꾸지 않았습니다";
    };
  }

  private String line(Window window, Instant now) {
    String from = times().instant(window.start(), now);
    String until = times().instant(window.end(), now);
    String lead = times().instant(window.leadStart(), now);
    return switch (language) {
      case ENGLISH ->
          "%s to %s: %d tasks from %s on, %s"
              .formatted(from, until, window.floor(), lead, window.name().in(language));
      case KOREAN ->
          "%s ~ %s: %s부터 태스크 %d개, %s"
              .formatted(from, until, lead, window.floor(), window.name().in(language));
    };
  }

  private HumanTime times() {
    return new HumanTime(language, calendar.zone());
  }
}
