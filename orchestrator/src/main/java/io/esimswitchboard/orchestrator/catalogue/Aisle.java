package io.esimswitchboard.orchestrator.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Offers of one place, in every order that they are looked for. Filled in that order, then read only.
final class Aisle {

    private final Map<PackageSort, Sellable[]> sorted = new EnumMap<>(PackageSort.class);
    private final int size;
    private int next;

    Aisle(int size) {
        this.size = size;
    }

    void begin(PackageSort sort) {
        sorted.put(sort, new Sellable[size]);
        next = 0;
    }

    void add(PackageSort sort, Sellable sellable) {
        Objects.requireNonNull(sorted.get(sort))[next] = sellable;
        next++;
    }

    List<Sellable> list(PackageSort sort) {
        return Collections.unmodifiableList(Arrays.asList(Objects.requireNonNull(sorted.get(sort))));
    }
}
