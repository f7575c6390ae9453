package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.Sha256;
import io.esimswitchboard.provider.toolkit.StrictJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// Hubby's calls, in the three generations of its guide: flat, with an envelope, and signed.
final class HubbyWebhooks implements InboundWebhooks {

    private final HubbyVerification verification;
    private final HubbyNotices notices;
    private final StrictJson json = new StrictJson(StrictJson.Limits.USUAL);

    HubbyWebhooks(HubbyWebhookSettings settings) {
        this.verification = new HubbyVerification(settings);
        this.notices = new HubbyNotices(settings.events());
    }

    @Override
    public Verification verify(RawWebhook webhook) {
        return verification.verify(webhook);
    }

    /// The event id of the newest generation, wherever it stands; the others are told apart by their bytes.
    @Override
    public String dedupKey(byte[] body) {
        return json.view(body)
                .flatMap(event ->
                        event.text("event_id").or(() -> event.at("data").text("event_id")))
                .filter(id -> id.matches("[\\x21-\\x7e]{1,180}"))
                .map(id -> "event:" + id)
                .orElseGet(() -> "sha256:" + Sha256.hex(body));
    }

    @Override
    public List<ProviderNotice> read(byte[] body, Instant receivedAt) {
        return List.of(json.view(body)
                .map(event -> notice(event, receivedAt))
                .orElseGet(() -> new Unrecognised("not JSON", receivedAt)));
    }

    private ProviderNotice notice(JsonView body, Instant receivedAt) {
        Optional<String> event = body.text("event");
        if (event.isPresent()) {
            Instant at = body.text("timestamp").flatMap(HubbyWebhooks::instant).orElse(receivedAt);
            return notices.ofEvent(event.get(), body.at("data"), at);
        }
        return body.text("promocode").isPresent()
                ? HubbyNotices.ofRedemption(body, receivedAt)
                : new Unrecognised("no event", receivedAt);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
