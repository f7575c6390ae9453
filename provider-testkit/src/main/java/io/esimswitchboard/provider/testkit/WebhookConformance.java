package io.esimswitchboard.provider.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.InboundWebhooks;
import io.esimswitchboard.provider.RawWebhook;
import io.esimswitchboard.provider.Verification.Forged;
import io.esimswitchboard.provider.Verification.Unsigned;
import io.esimswitchboard.provider.Verification.Verified;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The wholesaler's calls.
abstract class WebhookConformance extends TextConformance {

    @Test
    @Requirement("HOOK-1")
    final void anyChangeOfASignedWebhookIsForged() {
        RawWebhook genuine = signed();

        assertThat(webhooks().verify(genuine)).isInstanceOf(Verified.class);
        for (int i = 0; i < genuine.body().length; i++) {
            byte[] changed = genuine.body().clone();
            changed[i] ^= 1;
            assertForged(new RawWebhook(genuine.headers(), changed, genuine.receivedAt()));
        }
        for (String name : genuine.headers().keySet()) {
            Map<String, List<String>> headers = new HashMap<>(genuine.headers());
            headers.remove(name);
            assertForged(new RawWebhook(headers, genuine.body(), genuine.receivedAt()));
        }
    }

    @Test
    @Requirement("HOOK-1")
    final void aSignedWebhookOfAnotherTimeIsForged() {
        RawWebhook genuine = signed();

        for (Duration off : List.of(Duration.ofDays(1), Duration.ofDays(-1))) {
            assertForged(new RawWebhook(
                    genuine.headers(), genuine.body(), genuine.receivedAt().plus(off)));
        }
    }

    @Test
    @Requirement("HOOK-2")
    final void aWholesalerThatDoesNotSignIsNeverVerifiedAndHasAPathToken() {
        Assumptions.assumeTrue(wholesaler().signedWebhook().isEmpty(), "it signs");
        Assumptions.assumeFalse(wholesaler().webhookBodies().isEmpty(), "none is known");

        for (byte[] body : wholesaler().webhookBodies()) {
            RawWebhook webhook =
                    new RawWebhook(Map.of(), body, wholesaler().clock().instant());
            assertThat(webhooks().verify(webhook)).isInstanceOf(Unsigned.class);
        }
        assertThat(webhooks().pathToken()).isPresent();
    }

    @Test
    @Requirement("HOOK-3")
    final void whateverComesIsReadWithoutAnException() {
        for (byte[] body : wholesaler().webhookBodies()) {
            for (byte[] damaged : damaged(body)) {
                assertThat(webhooks().read(damaged, wholesaler().clock().instant()))
                        .isNotNull();
                assertThat(webhooks().dedupKey(damaged)).matches("[\\x21-\\x7e]{1,190}");
            }
        }
    }

    @Test
    @Requirement("HOOK-4")
    final void aCopyHasTheSameKeyAndAnotherEventAnother() {
        Set<String> keys = new HashSet<>();
        for (byte[] body : wholesaler().webhookBodies()) {
            String key = webhooks().dedupKey(body);

            assertThat(webhooks().dedupKey(body.clone())).isEqualTo(key);
            assertThat(keys.add(key)).as("key %s is new", key).isTrue();
        }
    }

    // As it is, then every beginning of it, then every byte of it spoilt.
    private static List<byte[]> damaged(byte[] body) {
        List<byte[]> bodies = new ArrayList<>(List.of(body));
        for (int i = 0; i < body.length; i++) {
            bodies.add(Arrays.copyOf(body, i));
            byte[] spoilt = body.clone();
            spoilt[i] = (byte) 0xff;
            bodies.add(spoilt);
        }
        return bodies;
    }

    private RawWebhook signed() {
        var signed = wholesaler().signedWebhook();
        Assumptions.assumeTrue(signed.isPresent(), "it does not sign");
        return signed.orElseThrow();
    }

    private InboundWebhooks webhooks() {
        Assumptions.assumeTrue(wholesaler().offers().contains(Capability.INBOUND_WEBHOOKS), "it sends no webhooks");
        return provider().inboundWebhooks().orElseThrow();
    }

    private void assertForged(RawWebhook webhook) {
        assertThat(webhooks().verify(webhook)).isInstanceOf(Forged.class);
    }
}
