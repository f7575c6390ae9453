package io.esimswitchboard.orchestrator.esim;

import static org.assertj.core.api.Assertions.assertThat;

import io.esimswitchboard.orchestrator.id.ClaimId;
import io.esimswitchboard.orchestrator.id.EsimId;
import io.esimswitchboard.orchestrator.id.OrderId;
import io.esimswitchboard.orchestrator.id.TenantId;
import io.esimswitchboard.orchestrator.order.FakeProvider;
import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.ClaimUrl;
import io.esimswitchboard.provider.Deliverable;
import io.esimswitchboard.provider.OrderReference;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.TravellerPortal.Holder;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OpenPortalTest {

    private static final TenantId OWNER = new TenantId(new UUID(1, 1));
    private static final ClaimId ID = new ClaimId(new UUID(2, 2));
    private static final Holder HOLDER = new Holder(
            new OrderReference("ref-1"),
            new Deliverable.Claim("CODE", new ClaimUrl("https://claim.example/CODE"), Optional.empty(), "CODE"));

    private final FakePortal portal = new FakePortal();
    private final FakeProvider wholesaler = new FakeProvider("wholesaler").with(portal);
    private final FakeProviders providers = new FakeProviders(wholesaler);

    @ParameterizedTest
    @EnumSource(names = {"ISSUED", "REDEEMED", "EXPIRED"})
    void aHolderIsLetInByAFreshLinkEachTime(ClaimStatus status) {
        OpenPortal open = open("wholesaler", status);

        PortalEntry first = open.open(OWNER, ID);
        PortalEntry second = open.open(OWNER, ID);

        assertThat(first).isInstanceOf(PortalEntry.Open.class).isNotEqualTo(second);
        assertThat(first.toString()).doesNotContain("CANARY");
        assertThat(portal.opened()).containsExactly(HOLDER, HOLDER);
    }

    @Test
    void anothersClaimIsNotThere() {
        OpenPortal open = open("wholesaler", ClaimStatus.ISSUED);

        assertThat(open.open(new TenantId(new UUID(3, 3)), ID)).isEqualTo(new PortalEntry.NoClaim());
        assertThat(portal.opened()).isEmpty();
    }

    @Test
    void aCancelledClaimLetsNobodyIn() {
        assertThat(open("wholesaler", ClaimStatus.CANCELLED).open(OWNER, ID)).isEqualTo(new PortalEntry.Cancelled());
        assertThat(portal.opened()).isEmpty();
    }

    @Test
    void aProviderWithoutPortalSaysSo() {
        OpenPortal bare = new OpenPortal(
                claims("bare", ClaimStatus.ISSUED), new FakeProviders(new FakeProvider("bare"), wholesaler));

        assertThat(bare.open(OWNER, ID)).isEqualTo(new PortalEntry.NoPortal());
        assertThat(open("gone", ClaimStatus.ISSUED).open(OWNER, ID)).isEqualTo(new PortalEntry.NoPortal());
    }

    @Test
    void aProviderThatGivesNoLinkIsAwayAndItsAlarmIsTold() {
        portal.answers(() -> new Answer.Unavailable<>(ProviderError.AUTHENTICATION, "code 401"));

        assertThat(open("wholesaler", ClaimStatus.ISSUED).open(OWNER, ID)).isEqualTo(new PortalEntry.Away());
        assertThat(providers.alarms()).containsExactly(ProviderError.AUTHENTICATION);
    }

    @Test
    void anAdapterThatFailsIsAway() {
        portal.answers(() -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(open("wholesaler", ClaimStatus.ISSUED).open(OWNER, ID)).isEqualTo(new PortalEntry.Away());
        assertThat(providers.alarms()).isEmpty();
    }

    private OpenPortal open(String provider, ClaimStatus status) {
        return new OpenPortal(claims(provider, status), providers);
    }

    private static Deliveries claims(String provider, ClaimStatus status) {
        return new Deliveries() {

            @Override
            public Optional<HeldClaim> findHeldClaim(TenantId tenant, ClaimId id) {
                return Optional.of(new HeldClaim(new ProviderId(provider), HOLDER, status))
                        .filter(claim -> tenant.equals(OWNER) && id.equals(ID));
            }

            @Override
            public Optional<Esim> findEsim(TenantId tenant, EsimId id) {
                return Optional.empty();
            }

            @Override
            public Optional<Claim> findClaim(TenantId tenant, ClaimId id) {
                return Optional.empty();
            }

            @Override
            public List<Esim> esimsOf(OrderId order) {
                return List.of();
            }

            @Override
            public List<Claim> claimsOf(OrderId order) {
                return List.of();
            }
        };
    }
}
