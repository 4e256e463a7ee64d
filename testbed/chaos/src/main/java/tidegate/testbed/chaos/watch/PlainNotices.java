package tidegate.testbed.chaos.watch;

import java.util.regex.Pattern;
import tidegate.testbed.aws.account.JournalEntry;

/** Whatever is told begins with a sentence that a person can read. */
final class PlainNotices implements Watcher {
  private static final Pattern MACHINE =
      Pattern.compile("\\bnull\\b|Optional[\\[.]|\\{\\d}|%[sd]|@[0-9a-f]{6,}|\\w+Exception\\b");

  private final MonthState month;

  PlainNotices(MonthState month) {
    this.month = month;
  }

  @Override
  public void happened(JournalEntry entry) {
    if (entry instanceof JournalEntry.NoticePublished notice) {
      String first = notice.message().lines().findFirst().orElse("");
      if (notice.subject().isBlank() || first.split(" ", -1).length < 3) {
        month.report("plain sentences", "too short: '%s' / '%s'", notice.subject(), first);
      } else if (MACHINE.matcher(first).find() || MACHINE.matcher(notice.subject()).find()) {
        month.report("plain sentences", "a machine's words: %s", first);
      }
    }
  }
}
