package io.esimswitchboard.provider.hubby;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.Deliverable.Claim;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.EsimOrder;
import io.esimswitchboard.provider.EsimProvider;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.TravellerPortal;
import io.esimswitchboard.provider.TravellerPortal.Holder;
import io.esimswitchboard.provider.TravellerPortal.Holding;
import io.esimswitchboard.provider.TravellerPortal.HoldingState;
import io.esimswitchboard.provider.TravellerPortal.PortalLink;
import io.esimswitchboard.provider.testkit.StubWholesaler;
import io.esimswitchboard.simulators.HubbySimulator;
import io.esimswitchboard.simulators.fault.Fault;
import io.esimswitchboard.simulators.fault.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class HubbyPortalTest {

    private static final String URL = "https://web.example/open?token={redirect_token}&user={external_user_id}";

    private final HubbySimulator hubby = HubbySimulator.start(0);
    private final List<EsimProvider> opened = new ArrayList<>();

    @AfterEach
    void stop() {
        opened.forEach(EsimProvider::close);
        hubby.close();
    }

    @ParameterizedTest
    @CsvSource({"201,5m,300", "200,10m,600"})
    void aHolderIsLetInByAFreshLinkThatLivesForMinutes(int status, String lifetime, int seconds) {
        hubby.control().set("create_status", Integer.toString(status));
        hubby.control().set("token_lifetime", lifetime);
        EsimProvider provider = provider();
        Holder holder = holder(provider);

        PortalLink first = known(portal(provider).open(holder));
        PortalLink second = known(portal(provider).open(holder));

        assertThat(first.url().toString())
                .startsWith("https://web.example/open?token=")
                .endsWith("&user=ref-1");
        assertThat(first.url()).isNotEqualTo(second.url());
        assertThat(Duration.between(Instant.now(), first.expiresAt()))
                .isBetween(Duration.ofSeconds(seconds - 30), Duration.ofSeconds(seconds));
        assertThat(first.toString()).doesNotContain("token=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "web"})
    void whatAHolderHasIsReadFromEitherDashboard(String from) {
        EsimProvider provider = provider("holdings-from", from);
        Holder holder = holder(provider);
        portal(provider).open(holder);

        List<Holding> before = known(portal(provider).fetchHoldings(holder));
        Iccid esim = Accounts.redeem(hubby.uri(), "ref-1");
        hubby.control().set("usage_percent", "25");
        List<Holding> after = known(portal(provider).fetchHoldings(holder));

        // Promo codes wait in the web view alone; the app is shown queues.
        assertThat(before)
                .isEqualTo(
                        from.equals("web")
                                ? List.of(new Holding(HoldingState.UNCLAIMED, Optional.empty(), Optional.empty()))
                                : List.of());
        assertThat(after).singleElement().satisfies(holding -> {
            assertThat(holding.state()).isEqualTo(HoldingState.ACTIVE);
            assertThat(holding.esim()).contains(esim);
            assertThat(holding.usage().orElseThrow().usedBytes()).isEqualTo(268_435_456L);
        });
    }

    @ParameterizedTest
    @CsvSource({"404", "empty"})
    void aTravellerNobodyKnowsHasNothingOrIsNotFound(String reading) {
        hubby.control().set("unknown_user", reading);

        Answer<List<Holding>> answer = portal(provider()).fetchHoldings(stranger());

        if (reading.equals("empty")) {
            assertThat(known(answer)).isEmpty();
        } else {
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Unavailable.class, no -> assertThat(no.error()).isEqualTo(ProviderError.NOT_FOUND));
        }
    }

    @ParameterizedTest
    @CsvSource({"336h,401", "1h,404"})
    void aProfileIsReplacedByAFreshOne(String session, String badToken) {
        hubby.control().set("session_lifetime", session);
        hubby.control().set("bad_token_status", badToken);
        EsimProvider provider = provider();
        Holder holder = holder(provider);

        Outcome<EsimProfile> first = portal(provider).replaceProfile(holder);
        Outcome<EsimProfile> second = portal(provider).replaceProfile(holder);

        assertThat(first).isInstanceOf(Done.class);
        assertThat(second).isInstanceOf(Done.class).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"GET,GET", "POST,POST", "GET,both", "POST,both"})
    void aDeviceIsAskedForInEitherReading(String ours, String theirs) {
        hubby.control().set("device_compatibility", theirs);
        TravellerPortal portal = portal(provider("device-method", ours));

        assertThat(known(portal.fetchDeviceSupport("iPhone 15"))).isTrue();
        assertThat(known(portal.fetchDeviceSupport("Nokia 3310"))).isFalse();
    }

    @Test
    void theWrongReadingOfADeviceCallIsUnavailable() {
        assertThat(portal(provider("device-method", "POST")).fetchDeviceSupport("iPhone 15"))
                .isInstanceOf(Unavailable.class);
        assertThat(portal(provider("device-field", "name")).fetchDeviceSupport("iPhone 15"))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void aPromoCodeIsSentOnceAndLocksTheBooking() {
        EsimProvider provider = provider();
        Holder holder = holder(provider);

        Outcome<Claim> sent = portal(provider).send(holder, "ada@example.com");

        assertThat(sent).isEqualTo(new Done<>(holder.claim()));
        assertThat(portal(provider).send(holder, "ada@example.com")).isInstanceOf(Rejected.class);
        assertThat(provider.cancellations()
                        .orElseThrow()
                        .cancel(ordered(provider).id()))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aPromoCodeThatIsNotThereIsNotSent() {
        EsimProvider provider = provider();
        Holder holder = holder(provider);
        Claim other = new Claim("OTHERCODE1", holder.claim().claimUrl(), Optional.empty(), "OTHERCODE1");

        assertThat(portal(provider).send(new Holder(holder.order(), other), "ada@example.com"))
                .isInstanceOf(Rejected.class);
        assertThat(portal(provider).send(stranger(), "ada@example.com")).isInstanceOf(Rejected.class);
    }

    @Test
    void aLetterWhoseAnswerIsLostMayHaveBeenSent() {
        EsimProvider provider = provider();
        Holder holder = holder(provider);
        hubby.control().arm(Fault.named("lose_reply").on(Operation.TRAVELLER));

        assertThat(portal(provider).send(holder, "ada@example.com")).isInstanceOf(Unknown.class);
        assertThat(portal(provider).send(holder, "ada@example.com")).isInstanceOf(Rejected.class);
    }

    @Test
    void untilTheLastCallNothingIsDone() {
        EsimProvider provider = provider();
        Holder holder = holder(provider);
        hubby.control().arm(Fault.named("lose_reply").on(Operation.QUERY));
        hubby.control().arm(Fault.named("lose_reply").on(Operation.TRAVELLER));

        assertThat(portal(provider).send(holder, "ada@example.com")).isInstanceOf(NotDone.class);
        assertThat(portal(provider).replaceProfile(holder)).isInstanceOf(NotDone.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"redirect_token\":\"\"}",
                "{\"redirect_token\":\"a b\"}",
                "{\"redirect_token\":\"../../x?y=z&\"}",
                "[]",
                "null"
            })
    void anAnswerWithoutATokenIsNoLink(String data) {
        assertThat(answered(200, Accounts.ok(data))).isInstanceOf(Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({"500,PROVIDER_ERROR", "401,AUTHENTICATION", "429,RATE_LIMITED", "200,PROVIDER_ERROR"})
    void aPortalThatIsAwaySaysWhy(int status, ProviderError error) {
        assertThat(answered(status, ""))
                .isInstanceOfSatisfying(
                        Unavailable.class, no -> assertThat(no.error()).isEqualTo(error));
    }

    @Test
    void aLinkWithoutALifetimeLivesForFiveMinutes() {
        PortalLink link =
                known(answered(200, Accounts.ok("{\"redirect_token\":\"1b80dfe9-0202-4151-a26f-ceac52ca3b34\"}")));

        assertThat(link.expiresAt()).isEqualTo(Accounts.NOW.plusSeconds(300));
    }

    private static Answer<PortalLink> answered(int status, String body) {
        try (StubWholesaler stub = new StubWholesaler().then(status, body);
                EsimProvider provider = Accounts.provider(stub.base(), Accounts.NOW, "portal-url", URL)) {
            return portal(provider).open(stranger());
        }
    }

    private static Holder stranger() {
        return new Holder(
                new OrderReference("ref-nobody"),
                new Claim("NOBODYSCODE", new ClaimUrl("https://x.example/y"), Optional.empty(), "NOBODYSCODE"));
    }

    private Holder holder(EsimProvider provider) {
        Deliverable first = ordered(provider).deliverables().getFirst();
        return new Holder(new OrderReference("ref-1"), (Claim) first);
    }

    /// Placed once, then found.
    private EsimOrder ordered(EsimProvider provider) {
        Outcome<EsimOrder> outcome = hubby.control().sales().isEmpty()
                ? provider.ordering().place(Accounts.attempt())
                : provider.ordering().settle(Accounts.attempt());
        if (outcome instanceof Done<EsimOrder>(var order)) {
            return order;
        }
        throw new AssertionError(outcome.toString());
    }

    private static TravellerPortal portal(EsimProvider provider) {
        return provider.travellerPortal().orElseThrow();
    }

    private static <T> T known(Answer<T> answer) {
        if (answer instanceof Known<T>(var value)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }

    private EsimProvider provider(String... more) {
        String[] settings = List.of(more).toArray(new String[more.length + 2]);
        settings[more.length] = "portal-url";
        settings[more.length + 1] = URL;
        EsimProvider provider =
                new HubbyProviderFactory().create(Accounts.settings(hubby.uri(), settings), InstantSource.system());
        opened.add(provider);
        return provider;
    }
}
