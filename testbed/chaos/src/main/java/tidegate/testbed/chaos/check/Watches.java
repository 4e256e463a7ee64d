package tidegate.testbed.chaos.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tidegate.testbed.aws.wire.Call;
import tidegate.testbed.aws.world.Happening;

/** All watchers of a month. */
public final class Watches {
  private final Scene scene;
  private final Counts counts = new Counts();
  private final List<Watch> all;
  private long checks;

  public Watches(Scene scene) {
    this.scene = scene;
    all =
        List.of(
            counts,
            new OnlyTheProvedServes(scene),
            new TheIllGoesBack(scene),
            new WhatIsSaidIsDone(scene),
            new NothingTwice(scene),
            new FloorStands(scene),
            new CapacityComesBack(scene),
            new CountIsNotBelowMin(scene),
            new NothingMovesInAShift(scene),
            new FreezeHolds(scene),
            new HooksAnswered(scene),
            new EachOutcomeTold(scene),
            new PlainSentences(scene),
            new NothingBreaks(scene),
            new AllIsWellAtLast(scene));
  }

  /** From now on. */
  public void begin() {
    scene.aws().journal().onEntry(this::happened);
    scene.aws().calls().onCall(this::called);
  }

  private void happened(Happening happening) {
    scene.keep(happening);
    all.forEach(watch -> watch.happened(happening));
    checks += all.size();
  }

  private void called(Call call) {
    all.forEach(watch -> watch.called(call));
    checks += all.size();
  }

  public void look(Instant now) {
    all.forEach(watch -> watch.look(now));
    checks += all.size();
  }

  public void over(Instant now) {
    all.forEach(watch -> watch.over(now));
  }

  public List<Complaint> complaints() {
    return scene.complaints();
  }

  /** What happened how often, and how many looks were taken. */
  public Map<String, Long> counts() {
    var all = counts.counts(scene);
    all.put("looks taken", checks);
    return all;
  }
}
