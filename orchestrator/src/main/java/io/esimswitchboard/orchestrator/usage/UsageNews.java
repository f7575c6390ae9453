package io.esimswitchboard.orchestrator.usage;

import io.esimswitchboard.orchestrator.esim.ServiceStatus;
import io.esimswitchboard.orchestrator.order.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a reading says that was not known. Pure.
///
/// @param before the eSIM as it was
/// @param heard the reading, not older than what was known
/// @param reached the share it says has been passed; 0 when none
record UsageNews(MeteredEsim before, UsageSnapshot heard, int reached) {

    /// The highest share that has been told of after this. Where there is more data than before, it starts over.
    int percentTold() {
        boolean grown = before.last().filter(heard::grownFrom).isPresent();
        return grown ? reached : Math.max(before.percentTold(), reached);
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (before.last().filter(heard::tellsTheSameAs).isEmpty()) {
            facts.add(updated());
        }
        if (percentTold() > before.percentTold()) {
            facts.add(fact("usage.threshold_reached", Map.of("percent", Integer.toString(reached))));
        }
        return facts;
    }

    private Fact updated() {
        Map<String, String> data = new TreeMap<>(Map.of(
                "unlimited",
                Boolean.toString(heard.unlimited()),
                "source",
                heard.source().name().toLowerCase(Locale.ROOT)));
        heard.totalBytes().ifPresent(bytes -> data.put("data_total_bytes", Long.toString(bytes)));
        heard.usedBytes().ifPresent(bytes -> data.put("data_used_bytes", Long.toString(bytes)));
        heard.remainingBytes().ifPresent(bytes -> data.put("data_remaining_bytes", Long.toString(bytes)));
        return fact("usage.updated", data);
    }

    private Fact fact(String type, Map<String, String> data) {
        TreeMap<String, String> all = new TreeMap<>(data);
        all.put("esim_id", before.id().toString());
        return new Fact(type, all, heard.asOf());
    }

    /// What an exact reading proves of the service: data was used, all of it, or there is some again. A pause or an end
    /// it does not see.
    Optional<ServiceStatus> service() {
        if (heard.source() != UsageSource.POLL || !heard.begun()) {
            return Optional.empty();
        }
        if (heard.exhausted()) {
            return Optional.of(ServiceStatus.DEPLETED);
        }
        return switch (before.service()) {
            case NOT_ACTIVE, DEPLETED, UNKNOWN -> Optional.of(ServiceStatus.ACTIVE);
            case ACTIVE, SUSPENDED, EXPIRED, CANCELLED, REVOKED -> Optional.empty();
        };
    }
}
