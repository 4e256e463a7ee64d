package tidegate.peaks.tell;

import java.time.Instant;
import tidegate.peaks.decide.News;

/** One language's sentences. */
interface Texts {

  String subject(News news);

  /** What, why, until when, what to do. */
  String body(News news, Instant now);
}
