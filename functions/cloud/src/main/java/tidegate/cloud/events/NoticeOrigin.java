package tidegate.cloud.events;

import java.time.ZoneId;

/**
 * Who tells a notice, and of which site.
 *
 * @param function such as {@code peaks}
 * @param site what a person calls it
 * @param url as visitors type it; empty where a start failed for want of it
 * @param language of the words, {@code en} or {@code ko}
 * @param zone in which times are written
 */
public record NoticeOrigin(
    String function,
    String site,
    String stage,
    String url,
    String language,
    ZoneId zone,
    Console console) {}
