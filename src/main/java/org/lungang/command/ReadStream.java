package org.lungang.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Standard output or error. Where whoever reads it has seen enough and closed the pipe ({@code |
 * head}), the rest is dropped without a word; any other failure to write is one.
 */
final class ReadStream extends OutputStream {

  private final OutputStream stream;
  private boolean closed;

  ReadStream(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (closed) {
      return;
    }
    try {
      stream.write(bytes, from, length);
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw e;
      }
      closed = true;
    }
  }

  /** Linux and macOS say "Broken pipe", Windows "The pipe has been ended" or "is being closed". */
  private static boolean isClosedPipe(IOException e) {
    String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return reason.contains("pipe");
  }

  @Override
  public void flush() throws IOException {
    stream.flush();
  }
}
