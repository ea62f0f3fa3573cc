package org.lungang.project;

import java.nio.file.Path;
import java.util.List;
import org.lungang.compare.Amendment;
import org.lungang.dataset.DatasetDigest;

/**
 * Which lists facts and plans are made from.
 *
 * @param path the folder or workbook that they lie in
 * @param amendments what they were amended by when they were read
 * @param digest tells them from others
 */
public record MadeFrom(Path path, List<Amendment> amendments, DatasetDigest digest) {

  public MadeFrom {
    amendments = List.copyOf(amendments);
  }
}
