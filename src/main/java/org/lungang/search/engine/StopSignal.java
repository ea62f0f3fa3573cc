package org.lungang.search.engine;

/** Tells an engine when to end. */
public interface StopSignal {

  /** Never. */
  StopSignal NEVER =
      new StopSignal() {
        @Override
        public boolean isLate() {
          return false;
        }

        @Override
        public boolean isOverdue() {
          return false;
        }

        @Override
        public Registration whenCancelled(Runnable action) {
          return () -> {};
        }
      };

  /** Whether to end as soon as there is a plan that holds what must hold. */
  boolean isLate();

  /** Whether to end at once with what there is. */
  boolean isOverdue();

  /**
   * Has something done, from another thread, when somebody cancels; at once where somebody has.
   *
   * @return to take it back
   */
  Registration whenCancelled(Runnable action);

  /** Something that is done at a cancellation, until it is closed. */
  interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
