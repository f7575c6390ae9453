package io.esimswitchboard.provider.testkit;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.PlanId;
import io.esimswitchboard.provider.ProviderFactory;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.RawWebhook;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Feeds any bytes to a provider, as its wholesaler's webhook or answer, for fuzzing and for ugly examples.
///
/// Whatever they are, each call has to give an answer of the SPI: an exception, a null, a call that takes more than
/// 10 s or allocates more than 64 MiB is an [AssertionError].
public final class ParserProbe implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LONGEST_KEY = 190;

    private final AnyAnswer wholesaler = new AnyAnswer();
    private final Leash leash = new Leash();
    private final EsimProvider provider;
    private final Map<String, Supplier<?>> calls;

    /// @param settings complete, but for `url` and pace: the wholesaler is the probe's own
    /// @param plan one the adapter can order; it need not be on sale
    public ParserProbe(ProviderFactory factory, Map<String, String> settings, PlanId plan) {
        Map<String, String> whole = new HashMap<>(settings);
        whole.put("url", wholesaler.base().toString());
        whole.put("calls-per-second", "10000");
        provider = factory.create(new ProviderSettings(new ProviderId("probe"), whole), () -> NOW);
        calls = EveryCall.of(provider, plan);
        // What is loaded at the first call is not the call's own, and a busy machine takes its time over it.
        var _ = provider.catalogue().read();
    }

    /// Verifies and reads a webhook.
    public void webhook(Map<String, List<String>> headers, byte[] body) {
        RawWebhook webhook = new RawWebhook(headers, body, NOW);
        provider.inboundWebhooks().ifPresent(webhooks -> leash.hold("webhook", () -> read(webhooks, webhook)));
    }

    private static List<?> read(InboundWebhooks webhooks, RawWebhook webhook) {
        Object verification = webhooks.verify(webhook);
        byte[] body = webhook.body();
        String key = webhooks.dedupKey(body);
        if (key.isEmpty() || key.length() > LONGEST_KEY || !key.matches("[\\x21-\\x7e]*")) {
            throw new AssertionError("not a key: " + key);
        }
        return List.of(verification, key, webhooks.read(body, NOW));
    }

    /// Makes every call there is, each answered by `status` and `body`.
    public void answer(int status, byte[] body) {
        wholesaler.says(status, body);
        calls.forEach(leash::hold);
    }

    @Override
    public void close() {
        provider.close();
        wholesaler.close();
        leash.close();
    }
}
