package io.esimswitchboard.provider.testkit.knownbad;

import java.util.Set;
import java.util.stream.Stream;

/// An adapter that is wrong in one way.
///
/// @param breaks the rules that exactly have to fail
record KnownBad(String name, House house, Set<String> breaks, Decisions decisions) {

    /// @param breaks rules, separated by spaces
    static KnownBad at(House house, String name, String breaks, Decisions decisions) {
        return new KnownBad(name, house, Set.of(breaks.split(" ")), decisions);
    }

    static KnownBad plain(String name, String breaks, Decisions decisions) {
        return at(House.PLAIN, name, breaks, decisions);
    }

    static KnownBad keyed(String name, String breaks, Decisions decisions) {
        return at(House.KEYED, name, breaks, decisions);
    }

    /// The slowest to fail first.
    static Stream<KnownBad> all() {
        return Stream.of(BadWire.ALL, BadOrders.ALL, BadAccounts.ALL, BadServices.ALL)
                .flatMap(Stream::of);
    }

    @Override
    public String toString() {
        return name;
    }
}
