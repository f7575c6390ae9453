package io.esimswitchboard.orchestrator.catalogue;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Offers in one order. Immutable.
public final class OfferList extends AbstractList<Sellable> implements RandomAccess {

    /// What a search for few among many looks into for each hit.
    private static final int SHORTEST = 8;

    private static final int TIMES = 16;

    static final OfferList EMPTY = new Filling(0).done();

    private final Sellable[] offers;

    /// From large to small.
    private final List<Blocks> levels;

    private OfferList(Sellable[] offers, Blocks shortest) {
        this.offers = offers;
        Blocks middle = shortest.joined(TIMES);
        this.levels = List.of(middle.joined(TIMES), middle, shortest);
    }

    /// A list that is being made. For one thread.
    static final class Filling {

        private final Sellable[] offers;
        private final Blocks blocks;
        private int next;

        /// @param size that it will have
        Filling(int size) {
            this.offers = new Sellable[size];
            this.blocks = Blocks.of(size, SHORTEST);
        }

        /// @param had what `sellable` has; worked out once for all the lists it stands in
        void add(Sellable sellable, Need had) {
            offers[next] = sellable;
            blocks.add(next, had);
            next++;
        }

        OfferList done() {
            return new OfferList(offers, blocks);
        }
    }

    @Override
    public Sellable get(int index) {
        return offers[index];
    }

    @Override
    public int size() {
        return offers.length;
    }

    /// The first place from `index` on that is worth looking at; the size when there is none.
    public int next(int index, Need need) {
        int next = index;
        while (next < offers.length) {
            int step = hopeless(next, need);
            if (step == 0) {
                return next;
            }
            next += step;
        }
        return offers.length;
    }

    /// How many offers from `index` on are not worth looking at, as far as one block tells.
    private int hopeless(int index, Need need) {
        for (Blocks level : levels) {
            if (level.isHopeless(index, need)) {
                return level.length();
            }
        }
        return 0;
    }
}
