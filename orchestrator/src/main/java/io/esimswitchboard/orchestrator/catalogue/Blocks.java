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

    private Blocks(int count, int length) {
        this.length = length;
        this.data = new long[count * DAYS.length];
        this.rank = new long[count];
        this.kinds = new int[count];
        Arrays.fill(data, NONE_LASTS_SO_LONG);
        Arrays.fill(rank, Long.MAX_VALUE);
    }

    /// To be filled.
    ///
    /// @param size of the list
    /// @param length of a block
    static Blocks of(int size, int length) {
        return new Blocks(Math.ceilDiv(size, length), length);
    }

    void add(int index, Need had) {
        int block = index / length;
        for (int i = step(had.days()); i >= 0; i--) {
            addData(block * DAYS.length + i, had.data());
        }
        add(block, had.rank(), had.kinds());
    }

    /// Blocks of the same list, each for so many `times` of these.
    Blocks joined(int times) {
        Blocks joined = new Blocks(Math.ceilDiv(rank.length, times), length * times);
        for (int place = 0; place < data.length; place++) {
            int block = place / DAYS.length / times;
            joined.addData(block * DAYS.length + place % DAYS.length, data[place]);
        }
        for (int block = 0; block < rank.length; block++) {
            joined.add(block / times, rank[block], kinds[block]);
        }
        return joined;
    }

    private void addData(int place, long had) {
        data[place] = Math.max(data[place], had);
    }

    private void add(int block, long lowest, int some) {
        rank[block] = Math.min(rank[block], lowest);
        kinds[block] |= some;
    }

    /// The last of [#DAYS] that is not more.
    private static int step(int days) {
        int i = DAYS.length - 1;
        while (DAYS[i] > days) {
            i--;
        }
        return i;
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
        return data[block * DAYS.length + step(need.days())] < need.data()
                || rank[block] > need.rank()
                || (kinds[block] & need.kinds()) != need.kinds();
    }
}
