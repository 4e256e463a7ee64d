package tidegate.cloud.sns;

import java.util.Map;

/** Tags of the notices' topic: what must be remembered of a service that is gone is kept there. */
public interface TopicTags {

  Map<String, String> read();

  void write(String key, String value);
}
