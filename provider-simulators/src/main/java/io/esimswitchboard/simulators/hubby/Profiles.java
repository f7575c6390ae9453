package io.esimswitchboard.simulators.hubby;

import io.esimswitchboard.simulators.sale.Journal;
import io.esimswitchboard.simulators.sale.SoldUnit;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The eSIMs given out and the packages on them. Each is in the journal before it counts.
final class Profiles {

    private static final String ISSUER = "893108";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private final Journal journal;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Esim> esims = new LinkedHashMap<>();
    private final Map<String, ActivePackage> packages = new LinkedHashMap<>();

    Profiles(Journal journal) {
        this.journal = journal;
        journal.replay().forEach(entry -> {
            if (entry.has("esim")) {
                remember(Esim.of(entry));
            } else if (entry.has("package")) {
                remember(ActivePackage.of(entry));
            }
        });
    }

    private void remember(Esim esim) {
        esims.put(esim.iccid(), esim);
    }

    private void remember(ActivePackage each) {
        packages.put(each.uuid(), each);
    }

    /// A new eSIM, which takes the place of the traveller's earlier one.
    synchronized Esim give(Traveller traveller, Instant now) {
        String iccid = ISSUER + letters("0123456789", 13);
        String qr = "LPA:1$smdp.hubby-simulator.example$" + letters(LETTERS, 20);
        var esim = new Esim(iccid, qr, traveller.externalUserId(), now);
        journal.append(esim.journalled());
        remember(esim);
        return esim;
    }

    synchronized void put(ActivePackage each) {
        journal.append(each.journalled());
        remember(each);
    }

    /// Keeps a top-up unless its reference is taken.
    synchronized boolean putIfNew(ActivePackage topUp) {
        boolean taken = packages.values().stream()
                .anyMatch(each -> each.reference() != null && each.reference().equals(topUp.reference()));
        if (!taken) {
            put(topUp);
        }
        return !taken;
    }

    synchronized Optional<Esim> find(String iccid) {
        return Optional.ofNullable(esims.get(iccid));
    }

    /// The newest one.
    synchronized Optional<Esim> of(Traveller traveller) {
        return esims.values().stream()
                .filter(esim -> esim.externalUserId().equals(traveller.externalUserId()))
                .reduce((_, later) -> later);
    }

    synchronized boolean has(String uuid) {
        return packages.containsKey(uuid);
    }

    synchronized List<ActivePackage> packagesOf(Traveller traveller) {
        return packages.values().stream()
                .filter(each -> find(each.iccid())
                        .filter(esim -> esim.externalUserId().equals(traveller.externalUserId()))
                        .isPresent())
                .toList();
    }

    synchronized List<ActivePackage> packagesOn(String iccid) {
        return packages.values().stream()
                .filter(each -> each.iccid().equals(iccid))
                .toList();
    }

    synchronized List<SoldUnit> sales() {
        return packages.values().stream()
                .filter(ActivePackage::topUp)
                .map(ActivePackage::unit)
                .toList();
    }

    synchronized void reset() {
        esims.clear();
        packages.clear();
    }

    private String letters(String from, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }
}
