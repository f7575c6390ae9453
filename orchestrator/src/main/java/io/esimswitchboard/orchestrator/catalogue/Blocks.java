package io.esimswitchboard.orchestrator.catalogue;

import java.util.Arrays;

/// The most that each block of a list has: what asks for more need not look into it.
final class Blocks {

    private final int length;
    private final long[] data;
    private final int[] days;
    private final long[] rank;
    private final int[] kinds;

    /// @param size of the list
    /// @param length of a block
    Blocks(int size, int length) {
        this.length = length;
        int count = Math.ceilDiv(size, length);
        this.data = new long[count];
        this.days = new int[count];
        this.rank = new long[count];
        this.kinds = new int[count];
        Arrays.fill(rank, Long.MAX_VALUE);
    }

    void add(int index, Need had) {
        int block = index / length;
        data[block] = Math.max(data[block], had.data());
        days[block] = Math.max(days[block], had.days());
        rank[block] = Math.min(rank[block], had.rank());
        kinds[block] |= had.kinds();
    }

    int length() {
        return length;
    }

    /// Whether a block begins at `index` and nothing in it has what is needed.
    boolean isHopeless(int index, Need need) {
        if (index % length != 0) {
            return false;
        }
        int block = index / length;
        return data[block] < need.data()
                || days[block] < need.days()
                || rank[block] > need.rank()
                || (kinds[block] & need.kinds()) != need.kinds();
    }
}
