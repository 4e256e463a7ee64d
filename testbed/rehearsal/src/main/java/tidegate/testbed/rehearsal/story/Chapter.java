package tidegate.testbed.rehearsal.story;

/** One part of the story. */
interface Chapter {
  String title();

  /**
   * Plays it.
   *
   * @throws StoryBroken when things do not go as told
   */
  void play(ChapterContext context);
}
