package tidegate.testbed.load.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tidegate.testbed.load.LoadException;
import tidegate.testbed.load.climb.Halt;

/** What {@code ./rehearse load} starts. */
public final class LoadMain {
  /** A report takes milliseconds once the test has ended. */
  private static final int REPORT_SECONDS = 3;

  private LoadMain() {}

  /** Exits with 0 if a step held, 1 if none did, 2 if the test was not begun. */
  public static void main(String[] words) {
    var halt = new Halt();
    var told = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> endEarly(halt, told)));
    int exit;
    try {
      LoadCommand.Answer answer =
          new LoadCommand(
                  LoadArguments.parse(List.of(words)),
                  halt,
                  System::nanoTime,
                  line -> System.err.println("rehearse: " + line))
              .run();
      System.out.print(answer.text());
      exit = answer.exit();
    } catch (LoadException e) {
      System.err.println("rehearse: " + e.getMessage() + ". See ./rehearse --help");
      exit = 2;
    }
    System.out.flush();
    told.countDown();
    System.exit(exit);
  }

  /** After Ctrl-C: the requests under way are given up, and what is known is told. */
  private static void endEarly(Halt halt, CountDownLatch told) {
    halt.pull("you ended it");
    try {
      if (!told.await(REPORT_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("rehearse: ended before there was anything to tell");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
