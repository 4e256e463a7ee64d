package tidegate.cloud.sns;

import tidegate.core.notice.Notice;

/** Tells the two people. */
public interface Notices {

  void tell(Notice notice);
}
