package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.esimswitchboard.orchestrator.catalogue.OfferChanges.PlacedPlan;
import io.esimswitchboard.orchestrator.catalogue.PackageIdentity;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.orchestrator.id.PackageId;
import io.esimswitchboard.orchestrator.id.Uuids;
import io.esimswitchboard.provider.Plan;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds the packages that plans fill, and makes those that are missing.
@Singleton
final class Packages {

    private final PackageTable table;
    private final IdGenerator ids;
    private final InstantSource clock;

    Packages(PackageTable table, IdGenerator ids, InstantSource clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    /// Inside a transaction.
    List<PlacedPlan> place(List<Plan> plans) {
        List<String> fingerprints = new ArrayList<>(plans.size());
        // In one order for everybody: two providers' syncs may wait for each other's packages, but not in a circle.
        SortedMap<String, PackageIdentity> identities = new TreeMap<>();
        for (Plan plan : plans) {
            PackageIdentity identity = PackageIdentity.of(plan);
            String fingerprint = identity.fingerprint();
            fingerprints.add(fingerprint);
            identities.putIfAbsent(fingerprint, identity);
        }
        Map<String, PackageId> packages = ids(identities);
        List<PlacedPlan> placed = new ArrayList<>(plans.size());
        for (int i = 0; i < plans.size(); i++) {
            placed.add(new PlacedPlan(plans.get(i), Objects.requireNonNull(packages.get(fingerprints.get(i)))));
        }
        return placed;
    }

    private Map<String, PackageId> ids(SortedMap<String, PackageIdentity> identities) {
        Map<String, PackageId> known = known(identities.keySet());
        Instant now = clock.instant();
        SortedMap<String, PackageRow> missing = new TreeMap<>();
        identities.forEach((fingerprint, identity) -> {
            if (!known.containsKey(fingerprint)) {
                missing.put(fingerprint, PackageRows.of(ids.next(), identity, now));
            }
        });
        Chunks.of(List.copyOf(missing.values())).forEach(table::insertMissing);
        known.putAll(known(missing.keySet()));
        return known;
    }

    private Map<String, PackageId> known(Collection<String> fingerprints) {
        Map<String, PackageId> found = new HashMap<>();
        Chunks.of(List.copyOf(fingerprints))
                .forEach(chunk -> table.keys(chunk)
                        .forEach(key -> found.put(key.fingerprint(), new PackageId(Uuids.fromBytes(key.id())))));
        return found;
    }
}
