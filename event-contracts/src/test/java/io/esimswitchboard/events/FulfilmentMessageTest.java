package io.esimswitchboard.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.esimswitchboard.events.Fulfilled.ClaimLink;
import io.esimswitchboard.events.Fulfilled.EsimProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FulfilmentMessageTest {

    private static final Fulfilled PROFILE = new EsimProfile("esim_1", "8910300000012345678", "LPA:1$smdp.example$ABC");
    private static final Fulfilled CLAIM =
            new ClaimLink("clm_1", "PROMO1", "https://claim.example/PROMO1", Optional.of("app://claim/PROMO1"));
    private static final Fulfilled BARE_CLAIM =
            new ClaimLink("clm_2", "PROMO2", "https://claim.example/PROMO2", Optional.empty());

    @Test
    void survivesTheRoundTrip() throws UnreadableMessageException {
        FulfilmentMessage message = message(List.of(PROFILE, CLAIM, BARE_CLAIM));

        assertThat(FulfilmentMessage.read(message.toBytes())).isEqualTo(message);
    }

    @Test
    void showsNoSecret() {
        assertThat(message(List.of(PROFILE, CLAIM)).toString())
                .contains("esim_1", "clm_1")
                .doesNotContain("LPA", "PROMO1");
    }

    @ParameterizedTest
    @CsvSource({"esim_profile, hologram", "activation_code, activation", "line_id, line", "deliverables, things"})
    void aMessageThatLacksAPartIsATypedFailureThatShowsNoSecret(String part, String instead) {
        String json = new String(message(List.of(PROFILE)).toBytes(), UTF_8).replace(part, instead);

        assertThatThrownBy(() -> FulfilmentMessage.read(json.getBytes(UTF_8)))
                .isInstanceOf(UnreadableMessageException.class)
                .hasMessageNotContaining("LPA");
    }

    private static FulfilmentMessage message(List<Fulfilled> deliverables) {
        return new FulfilmentMessage(
                UUID.fromString("019aaaaa-0000-7000-8000-000000000001"),
                "ord_1",
                "line_1",
                Instant.parse("2026-11-22T10:00:00Z"),
                Optional.of("ten_1"),
                Optional.of("corr-1"),
                deliverables);
    }
}
