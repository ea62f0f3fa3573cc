package org.lungang.search.engine;

/**
 * A way to plan. Components are solved each by itself, several at once, so that an engine is used
 * by several threads.
 */
@FunctionalInterface
public interface Engine {

  /**
   * Makes a first plan of a component, as good as can be had before going on.
   *
   * @return where it can be read, and gone on from
   */
  Attempt start(Task task);
}
