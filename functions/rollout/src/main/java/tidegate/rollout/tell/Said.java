package tidegate.rollout.tell;

import tidegate.rollout.preflight.Text;

/**
 * A notice in both languages.
 *
 * @param subject one line
 */
record Said(Text subject, Text body) {

  /** The same with a sentence more, on a line of its own. */
  Said and(Text more) {
    return new Said(subject, body.and("\n", "\n").and(more));
  }
}
