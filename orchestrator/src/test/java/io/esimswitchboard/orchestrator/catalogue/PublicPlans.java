package io.esimswitchboard.orchestrator.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.catalogue.PackageComparison.Promise;
import io.esimswitchboard.provider.ActivationPolicy;
import io.esimswitchboard.provider.Allowance;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.PlanTerms;
import io.esimswitchboard.provider.PlanType;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// Plans that were really on sale, from `equivalence/public-plans.csv`.
final class PublicPlans {

    private PublicPlans() {}

    static Map<String, Promise> read() {
        Map<String, Promise> plans = new HashMap<>();
        lines().stream().skip(1).map(line -> line.split(",", -1)).forEach(row -> plans.put(row[0], promise(row)));
        return plans;
    }

    private static List<String> lines() {
        var file = Objects.requireNonNull(PublicPlans.class.getResourceAsStream("/equivalence/public-plans.csv"));
        return new BufferedReader(new InputStreamReader(file, UTF_8)).lines().toList();
    }

    private static Promise promise(String[] row) {
        Allowance allowance = allowance(row[4], row[5], row[6]);
        PlanTerms terms = new PlanTerms(
                allowance instanceof Allowance.Unlimited ? PlanType.UNLIMITED : PlanType.DATA_LIMITED,
                allowance,
                Integer.parseInt(row[7]),
                ActivationPolicy.valueOf(row[8]),
                row[9].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(row[9])),
                Boolean.parseBoolean(row[10]),
                DeliverableKind.ESIM_PROFILE);
        return new Promise(Plans.coverage(row[3]), terms);
    }

    private static Allowance allowance(String size, String daily, String kbps) {
        if (!size.equals("unlimited")) {
            return new Allowance.Fixed(DataVolume.parse(size));
        }
        return new Allowance.Unlimited(
                daily.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Allowance.FairUse(
                                DataVolume.parse(daily), Duration.ofDays(1), Integer.parseInt(kbps))));
    }

    /// @param text such as `coverage:better validity:worse`
    static Map<Aspect, Verdict> differences(String text) {
        Map<Aspect, Verdict> differences = new EnumMap<>(Aspect.class);
        for (String difference : text.isBlank() ? new String[0] : text.split(" ", -1)) {
            String[] parts = difference.toUpperCase(Locale.ROOT).split(":", -1);
            differences.put(Aspect.valueOf(parts[0]), Verdict.valueOf(parts[1]));
        }
        return differences;
    }
}
