package io.esimswitchboard.orchestrator.catalogue.mysql;

import java.util.ArrayList;
import java.util.List;

/// Splits what is too much for one statement.
final class Chunks {

    private static final int SIZE = 1_000;

    private Chunks() {}

    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return chunks;
    }
}
