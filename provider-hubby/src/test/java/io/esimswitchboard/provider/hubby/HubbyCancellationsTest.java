package io.esimswitchboard.provider.hubby;

import static io.esimswitchboard.provider.hubby.Accounts.NOW;
import static io.esimswitchboard.provider.hubby.Accounts.booking;
import static io.esimswitchboard.provider.hubby.Accounts.ok;
import static io.esimswitchboard.provider.hubby.Accounts.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderOrderId;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HubbyCancellationsTest {

    private static final ProviderOrderId ID = new ProviderOrderId("RKI8w2e09kImpBnJ2iHH");

    private final StubWholesaler hubby = new StubWholesaler();

    @AfterEach
    void stop() {
        hubby.close();
    }

    @Test
    void aBookingIsDeletedByHubbysId() {
        hubby.then(200, ok("{}"));

        assertThat(cancel()).isEqualTo(new Done<>(ID));
        assertThat(hubby.asked().getFirst().method()).isEqualTo("DELETE");
        assertThat(hubby.asked().getFirst().target()).isEqualTo("/api/bookings/RKI8w2e09kImpBnJ2iHH");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409})
    void aBookingThatIsLockedIsRefusedWhateverTheStatus(int status) {
        hubby.then(status, refused(status)).then(200, ok(booking("ref-1", "COMPLETED", "")));

        assertThat(cancel()).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409})
    void aBookingThatIsCancelledAlreadyIsDone(int status) {
        hubby.then(status, refused(status)).then(200, ok(booking("ref-1", "CANCELLED", "")));

        assertThat(cancel()).isEqualTo(new Done<>(ID));
    }

    @Test
    void aBookingThatIsGoneIsDone() {
        hubby.then(404, refused(404)).then(404, refused(404));

        assertThat(cancel()).isEqualTo(new Done<>(ID));
    }

    @Test
    void whatCannotBeLookedUpIsUnknown() {
        hubby.then(400, refused(400)).then(404, refused(404));
        assertThat(cancel()).isInstanceOf(Unknown.class);

        hubby.then(404, refused(404)).then(500, "");
        assertThat(cancel()).isInstanceOf(Unknown.class);

        hubby.then(500, "");
        assertThat(cancel()).isInstanceOf(Unknown.class);
    }

    @Test
    void aRefusedConnectionIsNotDone() {
        hubby.close();

        assertThat(cancel()).isInstanceOf(NotDone.class);
    }

    private Outcome<ProviderOrderId> cancel() {
        try (EsimProvider provider = Accounts.provider(hubby.base(), NOW)) {
            return provider.cancellations().orElseThrow().cancel(ID);
        }
    }
}
