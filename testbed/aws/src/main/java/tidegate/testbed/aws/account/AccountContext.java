package tidegate.testbed.aws.account;

import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import tidegate.testbed.aws.clock.VirtualClock;

/**
 * What every service of the stand-in shares: the clock, one lock over all state, names, faults and
 * the journal. Clock events start without the lock and take it for the moment of each change, so
 * that a function may call back while its invocation blocks the driver.
 */
public final class AccountContext {
  private final ReentrantLock lock = new ReentrantLock();
  private final VirtualClock clock;
  private final AccountJournal journal = new AccountJournal();
  private final Ids ids;
  private final Faults faults;
  private final Pace pace;
  private final String region;
  private final String account;

  public AccountContext(
      VirtualClock clock, Ids ids, Faults faults, Pace pace, String region, String account) {
    this.clock = clock;
    this.ids = ids;
    this.faults = faults;
    this.pace = pace;
    this.region = region;
    this.account = account;
  }

  public VirtualClock clock() {
    return clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public AccountJournal journal() {
    return journal;
  }

  public Ids ids() {
    return ids;
  }

  public Faults faults() {
    return faults;
  }

  public Pace pace() {
    return pace;
  }

  public String region() {
    return region;
  }

  public String account() {
    return account;
  }

  public String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }

  public void change(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  public <T> T read(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
