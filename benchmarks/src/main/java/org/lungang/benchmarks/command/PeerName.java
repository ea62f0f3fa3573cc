package org.lungang.benchmarks.command;

import org.lungang.benchmarks.exact.ExactSolver;
import org.lungang.benchmarks.peer.ByHandPeer;
import org.lungang.benchmarks.peer.ExactPeer;
import org.lungang.benchmarks.peer.LungangPeer;
import org.lungang.benchmarks.peer.Peer;
import org.lungang.benchmarks.peer.TimefoldPeer;

/** The peers as the command line names them. */
enum PeerName {
  LUNGANG,
  LUNGANG_ALL_THE_TIME,
  HIGHS,
  CP_SAT,
  TIMEFOLD_WHOLE,
  TIMEFOLD_BY_COMPONENT,
  BY_HAND;

  Peer peer() {
    return switch (this) {
      case LUNGANG -> new LungangPeer(true);
      case LUNGANG_ALL_THE_TIME -> new LungangPeer(false);
      case HIGHS -> new ExactPeer(ExactSolver.Kind.HIGHS);
      case CP_SAT -> new ExactPeer(ExactSolver.Kind.CP_SAT);
      case TIMEFOLD_WHOLE -> new TimefoldPeer(false);
      case TIMEFOLD_BY_COMPONENT -> new TimefoldPeer(true);
      case BY_HAND -> new ByHandPeer();
    };
  }
}
