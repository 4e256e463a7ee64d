package tidegate.probe.check;

import java.util.Set;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;

/** The home page is a page. */
final class RendersCheck implements Check {

  /** Fewer visible characters than any theme's header has. */
  private static final int FEWEST_LETTERS = 20;

  @Override
  public About about() {
    return About.absolute(
            "renders",
            "The release answers, but with a blank page, an error page or PHP's source, while health"
                + " checks that ask for the status alone stay green.",
            "The home page's status, size, content type and error-page markers, in any language.",
            "Read the container's log for the PHP error; a missing theme or extension leaves a blank"
                + " page without one.",
            "A home page that cannot be read is broken for every visitor, and a fix for a broken blue"
                + " renders.")
        .meets(1, 3);
  }

  @Override
  public Set<PageKind> pages() {
    return Set.of(PageKind.HOME);
  }

  @Override
  public void examine(Page page, Expected expected, Notes notes) {
    notes.looked();
    int status = page.status();
    if (status == 401 && page.answer().headers().has("www-authenticate")) {
      notes.unmeasured(
          "the site asks for a password before it shows a page; where that is meant, set"
              + " BasicAuthSecret");
    } else if (page.answer().redirects()) {
      notes.fault(
          "redirect",
          "the home page does not answer but leads away",
          page.evidence(page.answer().headers().first("location").orElse("")));
    } else if (status != 200) {
      notes.fault(
          "status",
          "the home page answers " + status + " instead of 200",
          page.evidence(page.markup().title()));
    } else {
      examineBody(page, notes);
    }
  }

  private static void examineBody(Page page, Notes notes) {
    if (!page.answer().body().ended()) {
      notes.fault("endless", "the home page does not end", page.evidence(start(page)));
    } else if (page.body().stripLeading().startsWith("<?php")) {
      notes.fault("source", "the home page is PHP's source, not run", page.evidence(start(page)));
    } else if (page.markup().dies()) {
      notes.fault(
          "dies",
          "the home page is WordPress's error page although its status is 200",
          page.evidence(page.markup().title()));
    } else if (page.markup().letters().all() < FEWEST_LETTERS) {
      notes.fault(
          "blank",
          "the home page is blank: " + page.answer().body().length() + " bytes, no text",
          page.evidence(start(page)));
    } else if (!page.contentType().contains("html")) {
      notes.fault(
          "type",
          "the home page is " + page.contentType() + ", not HTML",
          page.evidence(start(page)));
    }
  }

  private static String start(Page page) {
    return page.body().substring(0, Math.min(page.body().length(), 200));
  }
}
