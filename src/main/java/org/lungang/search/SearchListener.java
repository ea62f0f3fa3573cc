package org.lungang.search;

/** Is told how the search goes; called from the threads that search, one call at a time. */
public interface SearchListener {

  /** A listener that does nothing. */
  SearchListener SILENT = progress -> {};

  /** Called at the start, after each better plan of a component, and when a component is done. */
  void onProgress(SearchProgress progress);
}
