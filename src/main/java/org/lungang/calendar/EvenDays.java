package org.lungang.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Spreads items over days so that every set of a family is spread as evenly as can be: on any two
 * days its numbers differ by at most one, which makes the sum of their squares the least there is.
 * The sets come as two nestings: each item lies in a chain of ever larger sets on the left and in
 * another on the right, and all items together are a set too.
 *
 * <p>Such days always exist, for the incidence matrix of two nestings is totally unimodular; with
 * one set on each side this is the equitable edge colouring of a bipartite graph (D. de Werra,
 * Equitable colorations of graphs, 1971). They are found two days at a time: half of the items of
 * both are a flow down the left nesting, over the items and up the right one, and back to the
 * start. Where it is not whole, an even number of arcs meets at every node; along closed walks over
 * these arcs it is rounded up forwards and down backwards, so that each set gets half of its items,
 * rounded one way or the other. The sum of squares over all sets falls each time, so it ends. A
 * round takes about d² times the items of two days, and few rounds are needed.
 */
final class EvenDays {

  /**
   * An item by the sets that it lies in, from the smallest to the largest. A set stands for itself
   * on its side, and every item of it lies in the same larger sets.
   */
  record Item(List<?> left, List<?> right) {}

  private static final int START = 0;
  private static final int END = 1;

  private final int[] dayOf;

  /** Of each item the arcs: down the left nesting, itself, up the right one, and back. */
  private final int[][] arcsOf;

  /** Of each arc where it comes from and where it goes. */
  private final List<int[]> arcs = new ArrayList<>();

  private final int[][] counts;

  private EvenDays(List<Item> items, int days, int offset) {
    this.dayOf = new int[items.size()];
    this.arcsOf = new int[items.size()][];
    Map<Object, Integer> nodes = new HashMap<>();
    Map<Integer, Integer> arcOfNode = new HashMap<>();
    arcs.add(new int[] {END, START});
    for (int item = 0; item < items.size(); item++) {
      List<Integer> own = new ArrayList<>(List.of(0));
      int left = chain(items.get(item).left(), true, nodes, arcOfNode, own);
      int right = chain(items.get(item).right(), false, nodes, arcOfNode, own);
      own.add(arcs.size());
      arcs.add(new int[] {left, right});
      arcsOf[item] = own.stream().mapToInt(Integer::intValue).toArray();
    }
    this.counts = new int[arcs.size()][days];
    for (int item = 0; item < items.size(); item++) {
      dayOf[item] = Math.floorMod(item + offset, days);
      count(item, 1);
    }
  }

  /** The arcs of a chain, added where they are new; returns its smallest set's node. */
  private int chain(
      List<?> sets,
      boolean isLeft,
      Map<Object, Integer> nodes,
      Map<Integer, Integer> arcOfNode,
      List<Integer> own) {
    int outer = isLeft ? START : END;
    for (int i = sets.size() - 1; i >= 0; i--) {
      int above = outer;
      int node = nodes.computeIfAbsent(List.of(isLeft, sets.get(i)), key -> nodes.size() + 2);
      Integer arc = arcOfNode.get(node);
      if (arc == null) {
        arc = arcs.size();
        arcs.add(isLeft ? new int[] {above, node} : new int[] {node, above});
        arcOfNode.put(node, arc);
      }
      own.add(arc);
      outer = node;
    }
    return outer;
  }

  /**
   * The day of each item, from 0.
   *
   * @param days how many days there are, at least 1
   * @param offset the day of the first item before anything is evened out, so that what is over
   *     does not always fall on the same days
   */
  static int[] spread(List<Item> items, int days, int offset) {
    EvenDays even = new EvenDays(items, days, offset);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int one = 0; one < days; one++) {
        for (int other = one + 1; other < days; other++) {
          if (!even.isEven(one, other)) {
            even.halve(one, other);
            changed = true;
          }
        }
      }
    }
    return even.dayOf;
  }

  private void count(int item, int by) {
    for (int arc : arcsOf[item]) {
      counts[arc][dayOf[item]] += by;
    }
  }

  private boolean isEven(int one, int other) {
    for (int[] count : counts) {
      if (Math.abs(count[one] - count[other]) > 1) {
        return false;
      }
    }
    return true;
  }

  /** Deals the items of two days anew between these two. */
  private void halve(int one, int other) {
    Map<Integer, Deque<Integer>> openByNode = new HashMap<>();
    List<Integer> broken = new ArrayList<>();
    for (int arc = 0; arc < counts.length; arc++) {
      if ((counts[arc][one] + counts[arc][other]) % 2 == 1) {
        broken.add(arc);
        for (int node : arcs.get(arc)) {
          openByNode.computeIfAbsent(node, key -> new ArrayDeque<>()).add(arc);
        }
      }
    }
    boolean[] done = new boolean[counts.length];
    boolean[] roundedUp = new boolean[counts.length];
    for (int first : broken) {
      int node = arcs.get(first)[0];
      for (int arc = next(node, openByNode, done); arc >= 0; arc = next(node, openByNode, done)) {
        done[arc] = true;
        int[] ends = arcs.get(arc);
        roundedUp[arc] = ends[0] == node;
        node = ends[0] == node ? ends[1] : ends[0];
      }
    }
    for (int item = 0; item < dayOf.length; item++) {
      if (dayOf[item] == one || dayOf[item] == other) {
        int own = arcsOf[item][arcsOf[item].length - 1];
        count(item, -1);
        dayOf[item] = roundedUp[own] ? one : other;
        count(item, 1);
      }
    }
  }

  /** An arc at a node that was not walked yet, in either direction; −1 if there is none. */
  private static int next(int node, Map<Integer, Deque<Integer>> openByNode, boolean[] done) {
    Deque<Integer> open = openByNode.getOrDefault(node, new ArrayDeque<>());
    while (!open.isEmpty()) {
      int arc = open.poll();
      if (!done[arc]) {
        return arc;
      }
    }
    return -1;
  }
}
