package io.esimswitchboard.orchestrator.catalogue;

import java.util.AbstractList;
import java.util.RandomAccess;

/// Offers in one order. Immutable.
public final class OfferList extends AbstractList<Sellable> implements RandomAccess {

    static final OfferList EMPTY = new OfferList(new Sellable[0]);

    private static final int SMALL = 64;
    private static final int LARGE = SMALL * SMALL;

    private final Sellable[] offers;
    private final Blocks small;
    private final Blocks large;

    /// @param offers handed over, in the order of the list
    OfferList(Sellable[] offers) {
        this.offers = offers;
        this.small = new Blocks(offers.length, SMALL);
        this.large = new Blocks(offers.length, LARGE);
        for (int i = 0; i < offers.length; i++) {
            Need had = Need.had(offers[i]);
            small.add(i, had);
            large.add(i, had);
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
            if (large.isHopeless(next, need)) {
                next += large.length();
            } else if (small.isHopeless(next, need)) {
                next += small.length();
            } else {
                return next;
            }
        }
        return offers.length;
    }
}
