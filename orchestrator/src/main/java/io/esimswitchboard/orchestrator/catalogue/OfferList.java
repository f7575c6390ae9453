package io.esimswitchboard.orchestrator.catalogue;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Offers in one order. Immutable.
public final class OfferList extends AbstractList<Sellable> implements RandomAccess {

    /// From large to small, each a multiple of the next. The smallest is what a search for few among many looks into
    /// for each hit.
    private static final List<Integer> LENGTHS = List.of(2_048, 128, 8);

    static final OfferList EMPTY = new OfferList(new Sellable[0]);

    private final Sellable[] offers;
    private final List<Blocks> levels;

    /// @param offers handed over, in the order of the list
    OfferList(Sellable[] offers) {
        this.offers = offers;
        this.levels = LENGTHS.stream()
                .map(length -> new Blocks(offers.length, length))
                .toList();
        for (int i = 0; i < offers.length; i++) {
            Need had = Need.had(offers[i]);
            for (Blocks level : levels) {
                level.add(i, had);
            }
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
