package io.esimswitchboard.load;

import io.esimswitchboard.load.adapter.AdapterOverhead;
import io.esimswitchboard.load.catalogue.CatalogueAtSize;
import java.util.List;

/// Runs the benchmarks that are named, or all of them. The exit status tells whether what is demanded holds.
public final class Benchmarks {

    static final List<Benchmark> ALL = List.of(new AdapterOverhead(), new CatalogueAtSize());

    private Benchmarks() {}

    public static void main(String[] names) {
        List<Benchmark> wanted = ALL.stream()
                .filter(one -> names.length == 0 || List.of(names).contains(one.name()))
                .toList();
        if (wanted.size() < names.length) {
            System.err.println(
                    "bench: there are only " + ALL.stream().map(Benchmark::name).toList());
            System.exit(2);
        }
        boolean holds = true;
        for (Benchmark one : wanted) {
            List<Comparison> comparisons = one.run(one.full());
            System.out.println(Table.of(one, one.full(), comparisons));
            holds &= comparisons.stream().allMatch(Comparison::holds);
        }
        System.exit(holds ? 0 : 1);
    }
}
