package io.esimswitchboard.provider;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Where a plan works.
public sealed interface Coverage {

    /// In these countries; at least one.
    record Countries(SortedSet<CountryCode> codes) implements Coverage {

        public Countries {
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("coverage without a country");
            }
            codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }

    /// Wherever the traveller chooses when redeeming it: a destinationless plan.
    record ChosenAtRedemption() implements Coverage {}
}
