package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.id.QuoteId;
import io.esimswitchboard.orchestrator.order.OrderItem;
import io.esimswitchboard.orchestrator.order.OrderRequest;
import io.esimswitchboard.orchestrator.quote.http.WantedFields;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.Trip;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads what a storefront wants to buy, and refuses it naming everything that is wrong with it.
@Singleton
final class OrderReader {

    private static final String QUOTE_ID = "quote_id";
    private static final String SCHEDULED_FOR = "scheduled_for";
    private static final Duration REPEATABLE = Duration.ofHours(24);
    private static final Duration FURTHEST = Duration.ofDays(366);
    private static final int MAX_METADATA = 20;
    private static final int MAX_METADATA_NAME = 64;
    private static final int MAX_METADATA_VALUE = 500;
    private static final int MAX_REFERENCE = 255;

    private final InstantSource clock;

    OrderReader(InstantSource clock) {
        this.clock = clock;
    }

    OrderRequest read(JsonNode body) {
        FieldErrors errors = new FieldErrors();
        JsonFields order = JsonFields.of(body, errors);
        Optional<String> reference = order.line("reference", MAX_REFERENCE);
        Optional<QuoteId> quote = quote(order);
        List<OrderItem> items = items(order);
        Traveller traveller = order.object("customer").map(CustomerFields::read).orElse(Traveller.UNNAMED);
        Trip trip = order.object("travel")
                .map(travel -> TravelFields.read(travel, clock.instant()))
                .orElse(Trip.UNDATED);
        SortedMap<String, String> metadata = metadata(order);
        Optional<Instant> scheduledFor = scheduledFor(order);
        order.end();
        errors.throwIfAny(WantedFields.UNKNOWN_DESTINATION);
        return new OrderRequest(reference, items, quote, traveller, trip, metadata, scheduledFor);
    }

    /// A time that has just passed is now: a request may be repeated for as long as its idempotency key is kept.
    private Optional<Instant> scheduledFor(JsonFields order) {
        Instant now = clock.instant();
        Optional<Instant> at = order.text(SCHEDULED_FOR).flatMap(text -> instant(order, text));
        if (at.filter(now.minus(REPEATABLE)::isAfter).isPresent()) {
            order.refuse(SCHEDULED_FOR, "in_the_past", "is in the past");
        }
        if (at.filter(now.plus(FURTHEST)::isBefore).isPresent()) {
            order.refuse(SCHEDULED_FOR, "out_of_range", "is more than a year away");
        }
        return at.filter(now::isBefore);
    }

    private static Optional<Instant> instant(JsonFields order, String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            order.refuse(SCHEDULED_FOR, "invalid", "has to be a time such as 2027-01-15T08:00:00Z");
            return Optional.empty();
        }
    }

    private static Optional<QuoteId> quote(JsonFields order) {
        Optional<String> text = order.text(QUOTE_ID);
        Optional<QuoteId> id = text.flatMap(QuoteId::parse);
        if (text.isPresent() && id.isEmpty()) {
            order.refuse(QUOTE_ID, "invalid", "has to be a quote's id");
        }
        return id;
    }

    private static List<OrderItem> items(JsonFields order) {
        if (order.has(QUOTE_ID) && order.has("items")) {
            order.refuse(QUOTE_ID, "conflicting_fields", "says what is bought, so there are no items beside it");
        }
        if (!order.has(QUOTE_ID)) {
            order.require("items");
        }
        return order.objects("items", 1, WantedFields.MAX_ITEMS).stream()
                .flatMap(item -> ItemFields.read(item).stream())
                .toList();
    }

    private static SortedMap<String, String> metadata(JsonFields order) {
        SortedMap<String, String> metadata = new TreeMap<>();
        order.members("metadata").forEach((name, value) -> {
            if (JsonFields.isLine(name, MAX_METADATA_NAME)
                    && value.isString()
                    && JsonFields.isLine(value.getStringValue(), MAX_METADATA_VALUE)) {
                metadata.put(name, value.getStringValue());
            } else {
                order.refuseIn(
                        "metadata", name, "invalid", "has to be a short name with a text of 1 to 500 characters");
            }
        });
        if (order.members("metadata").size() > MAX_METADATA) {
            order.refuse("metadata", "out_of_range", "has to have at most 20 entries");
        }
        return metadata;
    }
}
