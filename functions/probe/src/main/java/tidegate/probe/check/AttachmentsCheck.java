package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** Uploads can be seen. */
final class AttachmentsCheck implements Check {

  @Override
  public About about() {
    return About.relative(
            "attachments",
            "The volume with the uploads is not mounted, or its access point belongs to"
                + " somebody else: every picture is broken.",
            "Status and type of a file from the media library.",
            "Check the volume, its mount target's security group and the access point's user"
                + " id (33 in the official image).")
        .meets(25);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.ATTACHMENT);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    if (page.status() >= 400) {
      notes.fault(
          "status " + page.request().target(),
          page.address().path() + " answers " + page.status(),
          page.evidence(page.contentType()));
    } else if (page.status() == 200 && page.contentType().contains("text/html")) {
      notes.fault(
          "type " + page.request().target(),
          page.address().path() + " is a page, not a file",
          page.evidence(page.contentType()));
    }
  }
}
