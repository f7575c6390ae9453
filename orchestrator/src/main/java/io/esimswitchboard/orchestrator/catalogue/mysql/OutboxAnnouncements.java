package io.esimswitchboard.orchestrator.catalogue.mysql;

import io.esimswitchboard.events.OrderEventMessage;
import io.esimswitchboard.events.Topics;
import io.esimswitchboard.orchestrator.catalogue.Announcements;
import io.esimswitchboard.orchestrator.catalogue.ChangeKind;
import io.esimswitchboard.orchestrator.catalogue.OfferChanges;
import io.esimswitchboard.orchestrator.catalogue.StoredOffer;
import io.esimswitchboard.orchestrator.id.IdGenerator;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.ProviderId;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Catalogue events by way of the outbox. Subject and key are the provider's id, the sequence is the catalogue's
/// version.
///
/// Of a large change only the first offers are told one by one: a first reading of 50,000 plans would hold up the
/// events of orders behind it. The changes are all in the feed.
@Singleton
final class OutboxAnnouncements implements Announcements {

    private static final int TOLD = 1_000;

    private final AnnouncementTable outbox;
    private final JsonMapper json;
    private final IdGenerator ids;
    private final InstantSource clock;

    OutboxAnnouncements(AnnouncementTable outbox, JsonMapper json, IdGenerator ids, InstantSource clock) {
        this.outbox = outbox;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /// Inside the transaction that changes the offers.
    void synced(ProviderId provider, OfferChanges changes, long version) {
        Instant now = clock.instant();
        List<AnnouncementRow> rows = new ArrayList<>();
        rows.add(row(
                new Event("catalog.synced", provider, version, now),
                Map.of(
                        "version", version,
                        "created", changes.created().size(),
                        "changed", changes.changed().size(),
                        "retired", changes.retired().size())));
        changes.all()
                .filter(offer -> changes.kindOf(offer) != ChangeKind.CHANGED)
                .limit(TOLD)
                .forEach(offer ->
                        rows.add(row(new Event(type(changes.kindOf(offer)), provider, version, now), data(offer))));
        outbox.insertMessages(rows);
    }

    private static String type(ChangeKind kind) {
        return switch (kind) {
            case CREATED -> "offer.created";
            case PRICE_CHANGED -> "offer.price_changed";
            case RETIRED -> "offer.retired";
            case CHANGED, REPRICED -> throw new IllegalStateException("nothing is told of " + kind);
        };
    }

    private static Map<String, Object> data(StoredOffer offer) {
        Money cost = offer.listing().cost().price();
        return Map.of(
                "offer_id", offer.id().toString(),
                "package_id", offer.packageId().toString(),
                "cost",
                        Map.of(
                                "amount",
                                cost.amount().toPlainString(),
                                "currency",
                                cost.currency().getCurrencyCode()));
    }

    @Override
    public void syncFailed(ProviderId provider, String reason, String detail) {
        Instant now = clock.instant();
        outbox.insertMessages(List.of(
                row(new Event("catalog.sync_failed", provider, 0, now), Map.of("reason", reason, "detail", detail))));
    }

    private AnnouncementRow row(Event event, Map<String, Object> data) {
        String subject = event.provider.value();
        byte[] payload = new OrderEventMessage(
                        ids.next(),
                        event.type,
                        subject,
                        event.version,
                        event.at,
                        event.at,
                        Optional.empty(),
                        Optional.empty(),
                        text(data))
                .toBytes();
        return new AnnouncementRow(subject, Topics.ORDER_EVENTS, payload, event.at);
    }

    private String text(Map<String, Object> data) {
        try {
            return new String(json.writeValueAsBytes(new TreeMap<>(data)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("an event is plain JSON", e);
        }
    }

    /// @param version 0 where nothing has changed
    private record Event(String type, ProviderId provider, long version, Instant at) {}
}
