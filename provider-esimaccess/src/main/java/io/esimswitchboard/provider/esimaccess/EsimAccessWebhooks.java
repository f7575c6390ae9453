package io.esimswitchboard.provider.esimaccess;

import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.Secret;
import io.esimswitchboard.provider.toolkit.Sha256;
import io.esimswitchboard.provider.toolkit.StrictJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The wholesaler's calls. No signature is documented, so they are hints and no more.
final class EsimAccessWebhooks implements InboundWebhooks {

    private static final String TEST_CALL = "CHECK_HEALTH";

    private final Optional<Secret> token;
    private final StrictJson json = new StrictJson(StrictJson.Limits.USUAL);

    EsimAccessWebhooks(Optional<Secret> token) {
        this.token = token;
    }

    @Override
    public Verification verify(RawWebhook webhook) {
        return new Verification.Unsigned();
    }

    @Override
    public Optional<String> pathToken() {
        return token.map(Secret::reveal);
    }

    /// `notifyId` where there is one; the other calls are told apart by their bytes.
    @Override
    public String dedupKey(byte[] body) {
        return json.view(body)
                .flatMap(event -> event.text("notifyId"))
                .filter(id -> id.matches("[\\x21-\\x7e]{1,180}"))
                .map(id -> "notify:" + id)
                .orElseGet(() -> "sha256:" + Sha256.hex(body));
    }

    /// Nothing is told by the call that is made when the webhook's address is saved.
    @Override
    public List<ProviderNotice> read(byte[] body, Instant receivedAt) {
        Optional<JsonView> event = json.view(body);
        if (event.flatMap(each -> each.text("notifyType")).equals(Optional.of(TEST_CALL))) {
            return List.of();
        }
        return event.map(each -> EsimAccessNotices.of(each, receivedAt))
                .orElseGet(() -> List.of(new Unrecognised("not JSON", receivedAt)));
    }
}
