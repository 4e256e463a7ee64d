package tidegate.probe.html;

/** Hears only what a document in a frame, or in a script, loads; its text is not the page's. */
record Framed(MarkupReader page) implements Tags.Listener {

  @Override
  public void tag(Tag tag) {
    page.resources(tag);
    if (tag.name().equals("link")) {
      page.related(tag);
    }
  }

  @Override
  public void end(String name) {}

  @Override
  public void text(String html, int start, int end) {}

  @Override
  public void raw(String name, String content) {}
}
