package tidegate.probe.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tidegate.probe.html.Markup;
import tidegate.probe.page.Page;
import tidegate.probe.page.PageKind;
import tidegate.probe.page.PageSummary;
import tidegate.probe.page.SamePages;

/** The home page is a page. */
final class RendersCheck implements Check {

  /** A theme's footer has more, and WordPress's sentence on a critical error has less. */
  private static final int FEWEST_BEHIND_A_MESSAGE = 200;

  @Override
  public About about() {
    return About.absolute(
            "renders",
            "The release answers, but with a blank page, an error page or PHP's source, while health"
                + " checks that ask for the status alone stay green.",
            "The home page's status, size, content type and error-page markers, in any language; with no"
                + " blue, whether the site's pages differ from one another and come to their end.",
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
    } else if (offeredAsFile(page)) {
      notes.fault(
          "file",
          "the home page is offered as a file to keep",
          page.evidence(page.answer().headers().first("content-disposition").orElse("")));
    } else if (endsFatally(page)) {
      notes.fault(
          "fatal",
          "the home page ends in PHP's message of a fatal error",
          page.evidence(start(page)));
    } else if (page.markup().blank() && page.refresh().isEmpty()) {
      notes.fault(
          "blank",
          "the home page is blank: " + page.answer().body().length() + " bytes, no text",
          page.evidence(start(page)));
    } else if (!page.html()) {
      notes.fault(
          "type",
          "the home page is " + page.contentType() + ", not HTML",
          page.evidence(start(page)));
    }
  }

  private static boolean offeredAsFile(Page page) {
    return page.answer().headers().first("content-disposition").stream()
        .anyMatch(field -> field.strip().toLowerCase(Locale.ROOT).startsWith("attachment"));
  }

  /** PHP prints nothing behind it but WordPress's own words of sorrow. */
  private static boolean endsFatally(Page page) {
    return PhpMessages.in(page.body()).stream()
        .filter(message -> message.fatal() && message.end() > 0)
        .reduce((_, last) -> last)
        .map(last -> Markup.of(page.body().substring(last.end())).letters().all())
        .filter(behind -> behind < FEWEST_BEHIND_A_MESSAGE)
        .isPresent();
  }

  /**
   * With nothing to compare with, pages must tell themselves apart: an error or a kind sentence at
   * every address is no site, whatever its status and its words.
   */
  @Override
  public void examine(Observations observed, Notes notes) {
    if (observed.against().isPresent()) {
      return;
    }
    Collection<PageSummary> answered = answered(observed);
    SamePages.among(answered.stream()).stream()
        .filter(same -> same.pages().size() * 2 > answered.size())
        .findFirst()
        .ifPresent(same ->
            notes.fault(
                "alike",
                "one and the same page is at " + same.pages().size() + " addresses of the site",
                same.first().evidence(same.first().content().title())));
    examineEnds(answered, notes);
    boolean missing =
        answered.stream()
            .anyMatch(page -> page.kind() == PageKind.MISSING && page.hops().isEmpty());
    if (missing && answered.stream().noneMatch(page -> page.content().wordpress())) {
      notes.fault(
          "strange",
          "every address answers 200, one that no site has, too, and nothing in the pages is"
              + " WordPress's",
          first(answered).evidence(first(answered).content().title()));
    }
  }

  /** Each address once. */
  private static Collection<PageSummary> answered(Observations observed) {
    return observed.pages().stream()
        .filter(page -> page.kind().reading() || page.kind() == PageKind.MISSING)
        .filter(page -> page.status() == 200 && page.html())
        .collect(
            Collectors.toMap(
                page -> page.request().target(),
                page -> page,
                (first, _) -> first,
                LinkedHashMap::new))
        .values();
  }

  private static PageSummary first(Collection<PageSummary> pages) {
    return pages.iterator().next();
  }

  /** A theme closes all of its pages or none; pages that PHP leaves in their middle stay open. */
  private static void examineEnds(Collection<PageSummary> answered, Notes notes) {
    List<PageSummary> read = answered.stream().filter(PageSummary::read).toList();
    List<PageSummary> open = read.stream().filter(page -> !page.content().closed()).toList();
    if (open.size() < read.size() && open.size() * 2 > read.size()) {
      PageSummary one = open.getFirst();
      notes.fault(
          "open",
          open.size()
              + " of "
              + read.size()
              + " pages break off, "
              + one.address().target()
              + " among them",
          one.evidence(one.content().title()));
    }
  }

  private static String start(Page page) {
    return page.body().substring(0, Math.min(page.body().length(), 200));
  }
}
