package io.esimswitchboard.orchestrator.catalogue;

import java.util.Arrays;

/// The most that each block of a list has: what asks for more need not look into it.
///
/// The most data is kept for each of the usual numbers of days, of the offers that last so long at least: in almost
/// every block one offer has much data and another one lasts long.
final class Blocks {

    /// Ascending. What is asked for in between is passed over by the next lower one.
    private static final int[] DAYS = {0, 7, 14, 30, 60, 90, 180};

    private static final long NONE_LASTS_SO_LONG = -1;

    private final int length;
    private final long[] data;
    private final long[] rank;
    private final int[] kinds;

    /// @param size of the list
    /// @param length of a block
    Blocks(int size, int length) {
        this.length = length;
        int count = Math.ceilDiv(size, length);
        this.data = new long[count * DAYS.length];
        this.rank = new long[count];
        this.kinds = new int[count];
        Arrays.fill(data, NONE_LASTS_SO_LONG);
        Arrays.fill(rank, Long.MAX_VALUE);
    }

    void add(int index, Need had) {
        int block = index / length;
        for (int i = 0; i < DAYS.length && DAYS[i] <= had.days(); i++) {
            int place = block * DAYS.length + i;
            data[place] = Math.max(data[place], had.data());
        }
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
        return mostData(block, need.days()) < need.data()
                || rank[block] > need.rank()
                || (kinds[block] & need.kinds()) != need.kinds();
    }

    private long mostData(int block, int days) {
        int i = DAYS.length - 1;
        while (DAYS[i] > days) {
            i--;
        }
        return data[block * DAYS.length + i];
    }
}
