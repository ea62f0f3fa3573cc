package org.lungang.workbench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lungang.web.EventStream;

/** All windows that look at a project. */
final class Events {

  private final List<EventStream> streams = new CopyOnWriteArrayList<>();

  void add(EventStream stream) {
    streams.add(stream);
  }

  void send(String name, Object value) {
    streams.removeIf(EventStream::isClosed);
    streams.forEach(stream -> stream.send(name, value));
  }

  void close() {
    streams.forEach(EventStream::close);
  }
}
