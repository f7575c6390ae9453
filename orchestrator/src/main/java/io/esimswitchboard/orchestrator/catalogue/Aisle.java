package io.esimswitchboard.orchestrator.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// The offers of one place, in every order that they are looked for. For one thread while it is filled, one order after
/// the other; immutable then.
final class Aisle {

    private final Map<PackageSort, OfferList> lists = new EnumMap<>(PackageSort.class);
    private final int size;
    private Sellable[] filling = new Sellable[0];
    private int next;

    Aisle(int size) {
        this.size = size;
    }

    void begin() {
        filling = new Sellable[size];
        next = 0;
    }

    void add(Sellable sellable) {
        filling[next] = sellable;
        next++;
    }

    void end(PackageSort sort) {
        lists.put(sort, new OfferList(filling));
        filling = new Sellable[0];
    }

    OfferList list(PackageSort sort) {
        return Objects.requireNonNull(lists.get(sort));
    }
}
