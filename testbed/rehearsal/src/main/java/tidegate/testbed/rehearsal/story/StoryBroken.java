package tidegate.testbed.rehearsal.story;

import java.io.Serial;

/** What happened is not what the story says; the message is one sentence. */
public final class StoryBroken extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  StoryBroken(String message) {
    super(message);
  }
}
