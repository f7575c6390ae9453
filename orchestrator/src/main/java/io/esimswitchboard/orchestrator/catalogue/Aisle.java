package io.esimswitchboard.orchestrator.catalogue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The offers of one place, in every order that they are looked for. For one thread while it is filled, one order after
/// the other; immutable then.
final class Aisle {

    private final Map<PackageSort, OfferList> lists = new EnumMap<>(PackageSort.class);
    private final int size;
    private OfferList.@Nullable Filling filling;

    Aisle(int size) {
        this.size = size;
    }

    void begin() {
        filling = new OfferList.Filling(size);
    }

    void add(Sellable sellable, Need had) {
        Objects.requireNonNull(filling).add(sellable, had);
    }

    void end(PackageSort sort) {
        lists.put(sort, Objects.requireNonNull(filling).done());
        filling = null;
    }

    OfferList list(PackageSort sort) {
        return Objects.requireNonNull(lists.get(sort));
    }
}
