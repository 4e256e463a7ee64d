package tidegate.probe.html;

/** Hears only what a document inside of a page loads; its text is not the page's. */
record Framed(MarkupReader page) implements Tags.Listener {

  @Override
  public void tag(Tag tag) {
    page.loadsInFrame(tag);
  }

  @Override
  public void text(String html, int start, int end) {}

  @Override
  public void raw(String name, String content) {}
}
