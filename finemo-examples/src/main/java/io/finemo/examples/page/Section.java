package io.finemo.examples.page;

import java.util.List;

/**
 * A section of a page, which the list of contents names.
 *
 * @param heading its heading
 * @param blocks what it shows, from top to bottom
 */
public record Section(String heading, List<Block> blocks) {

  /**
   * Copies the list.
   *
   * @param heading its heading
   * @param blocks what it shows
   */
  public Section {
    blocks = List.copyOf(blocks);
  }

  /**
   * A section.
   *
   * @param heading its heading
   * @param blocks what it shows, from top to bottom
   * @return the section
   */
  public static Section of(String heading, Block... blocks) {
    return new Section(heading, List.of(blocks));
  }
}
