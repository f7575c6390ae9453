package io.esimswitchboard.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StormTest {

    private static final String THAILAND = "{\"packageCode\":\"YN260213000002\"}";
    private static final String STORM =
            "{\"fault\":\"storm\",\"probability\":0.3,\"seed\":%d,\"times\":0,\"seconds\":0.01}";
    // No byte of these ends a reply, so that a caller would wait for his own deadline.
    private static final String QUICK =
            "{\"fault\":\"storm\",\"probability\":0.6,\"seed\":%d,\"times\":0,\"seconds\":0.01,\"operation\":\"order\","
                    + "\"code\":\"lose_reply,status,html_200,reject,truncated_body,duplicate_keys,empty_body,late_sale\"}";

    private final WebhookReceiver receiver = new WebhookReceiver();
    private YoniSimulator yoni;
    private Caller caller;

    @BeforeEach
    void start() {
        yoni = YoniSimulator.start(SimulatorOptions.onPort(0).withWebhookUrl(receiver.url()));
        caller = new Caller(yoni.uri());
    }

    @AfterEach
    void stop() {
        caller.close();
        yoni.close();
        receiver.close();
    }

    private void call(int i) {
        try {
            caller.order("key-" + i, THAILAND);
        } catch (UncheckedIOException e) {
            // what a storm is for
        }
    }

    /// What each of forty orders met, oldest first.
    private List<String> metInAStorm(String storm, int seed, boolean asking) {
        yoni.control().reset();
        caller.arm(storm.formatted(seed));
        for (int i = 0; i < 40; i++) {
            call(i);
            if (asking) {
                caller.yoni("/v1/package/e-sim/page", "{}");
            }
        }
        return StreamSupport.stream(yoni.control().requests(200).spliterator(), false)
                .filter(each -> each.path("target").asText().equals("/v1/order/e-sim"))
                .map(each -> each.path("fault").asText("none"))
                .toList()
                .reversed();
    }

    @Test
    void theSameSeedAndTheSameCallsMeetTheSameFaults() {
        List<String> met = metInAStorm(QUICK, 7, false);

        assertThat(metInAStorm(QUICK, 7, false)).isEqualTo(met);
        assertThat(metInAStorm(QUICK, 8, false)).isNotEqualTo(met);
        assertThat(met).contains("none");
        assertThat(new HashSet<>(met)).hasSizeGreaterThan(4);
    }

    @Test
    void callsOfOneOperationDoNotDisturbThoseOfAnother() {
        String everywhere = QUICK.replace("\"operation\":\"order\",", "").replace("status,", "");

        assertThat(metInAStorm(everywhere, 7, false)).isEqualTo(metInAStorm(everywhere, 7, false));
    }

    @Test
    void aStormStrikesAboutAsOftenAsTold() {
        yoni.control().set("rate_limit", "off");
        caller.arm(STORM.replace("0.3", "0.3,\"code\":\"reject\"").formatted(3));

        long struck = 0;
        for (int i = 0; i < 300; i++) {
            struck += caller.order("key-" + i, THAILAND).json().path("code").asInt() == 504 ? 1 : 0;
        }

        assertThat(struck).isBetween(60L, 120L);
        assertThat(yoni.control().faults().path(0).path("struck").asLong()).isEqualTo(struck);
        assertThat(caller.sold()).isEqualTo((int) (300 - struck));
    }

    @Test
    void webhooksMeetTheStormAsWell() {
        yoni.control().set("order_delay", "0ms");
        caller.arm(
                "{\"fault\":\"storm\",\"probability\":1,\"seed\":5,\"times\":0,\"operation\":\"webhook\",\"code\":\"unknown_event,duplicate_webhook\"}");

        for (int i = 0; i < 6; i++) {
            call(i);
        }

        List<String> results = List.of(
                receiver.next().body(),
                receiver.next().body(),
                receiver.next().body(),
                receiver.next().body(),
                receiver.next().body(),
                receiver.next().body());
        assertThat(results).anyMatch(body -> body.contains("SOMETHING_NEW"));
        assertThat(results).anyMatch(body -> body.contains("COMPLETED"));
    }
}
