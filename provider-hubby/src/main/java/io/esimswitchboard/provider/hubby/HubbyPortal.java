package io.esimswitchboard.provider.hubby;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Deliverable.Claim;
import io.esimswitchboard.provider.Deliverable.EsimProfile;
import io.esimswitchboard.provider.Iccid;
import io.esimswitchboard.provider.InstallCode;
import io.esimswitchboard.provider.Outcome;
import io.esimswitchboard.provider.Outcome.Done;
import io.esimswitchboard.provider.Outcome.NotDone;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.Outcome.Unknown;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.TravellerPortal;
import io.esimswitchboard.provider.toolkit.JsonView;
import io.esimswitchboard.provider.toolkit.ProviderRequest.Method;
import io.esimswitchboard.provider.toolkit.Reply;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hubby's web view, and what its other calls for travellers tell. Hubby knows a claim's holder by the reference of the
/// attempt that delivered it.
final class HubbyPortal implements TravellerPortal {

    private static final int FIVE_MINUTES = 300;

    private final HubbyApi api;
    private final HubbySession session;
    private final HubbyPortalSettings settings;
    private final InstantSource clock;

    HubbyPortal(HubbyApi api, HubbyPortalSettings settings, InstantSource clock) {
        this.api = api;
        this.session = new HubbySession(api);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Answer<PortalLink> open(Holder holder) {
        Instant asked = clock.instant();
        return session.token(user(holder))
                .answer(
                        data -> known(
                                HubbySession.tokenOf(data).map(token -> link(token, holder, data, asked)), "token"),
                        HubbyOutcomes::errorOf);
    }

    private PortalLink link(String token, Holder holder, JsonView data, Instant asked) {
        int seconds = data.at("expires_in").integer().filter(each -> each > 0).orElse(FIVE_MINUTES);
        return new PortalLink(settings.link(token, user(holder)), asked.plusSeconds(seconds));
    }

    private static String user(Holder holder) {
        return holder.order().value();
    }

    private static <T> Answer<T> known(Optional<T> value, String what) {
        return value.<Answer<T>>map(Known::new)
                .orElseGet(() -> new Unavailable<>(ProviderError.PROVIDER_ERROR, "an answer without " + what));
    }

    /// Only a promo code can be sent. Hubby names it by a uuid, which its booking tells; until that is asked for,
    /// nothing is done.
    @Override
    public Outcome<Claim> send(Holder holder, String email) {
        Answer<Optional<String>> found =
                api.bookingsOf(holder.order()).answer(data -> new Known<>(uuid(data, holder)), HubbyOutcomes::errorOf);
        return switch (found) {
            case Known<Optional<String>>(var uuid) when uuid.isPresent() -> sent(uuid.get(), holder.claim(), email);
            case Known<Optional<String>>(var _) -> new Rejected<>(ProviderError.NOT_FOUND, "", "no such promo code");
            case Unavailable<Optional<String>>(var _, var detail) -> new NotDone<>(detail);
        };
    }

    private static Optional<String> uuid(JsonView data, Holder holder) {
        return HubbyBookings.listed(data).orElse(List.of()).stream()
                .filter(booking -> HubbyBookings.isOf(booking, holder.order()))
                .flatMap(booking -> booking.at("promo_codes").elements().stream())
                .filter(code -> HubbyBookings.codeOf(code)
                        .equals(Optional.of(holder.claim().code())))
                .flatMap(code -> code.text("uuid").stream())
                .findFirst();
    }

    // Signed, though the one example is not: that is right in either case.
    private Outcome<Claim> sent(String uuid, Claim claim, String email) {
        return api.post("send_claim", "/promo-codes/claim/" + HubbyPaths.encoded(uuid), new HubbyBodies.Email(email))
                .outcome(data -> new Done<>(claim), HubbyOutcomes::ofFailure);
    }

    @Override
    public Answer<List<Holding>> fetchHoldings(Holder holder) {
        HubbyHoldings holdings = new HubbyHoldings(clock.instant());
        if (settings.web()) {
            return session.inside(user(holder), inside -> inside.get("fetch_holdings", "/webapp/me/dashboard"))
                    .answer(holdings::ofWebView, HubbyOutcomes::errorOf);
        }
        String query = "?external_user_id=" + HubbyPaths.encoded(user(holder));
        return api.get("fetch_holdings", "/native/user-dashboard" + query)
                .answer(holdings::ofApp, HubbyOutcomes::errorOf);
    }

    @Override
    public Outcome<EsimProfile> replaceProfile(Holder holder) {
        HubbyBodies.User user = new HubbyBodies.User(user(holder));
        return session.inside(user(holder), inside -> inside.post("replace_profile", "/webapp/refresh-esim", user))
                .outcome(HubbyPortal::profile, HubbyOutcomes::ofFailure);
    }

    private static Outcome<EsimProfile> profile(JsonView data) {
        try {
            return new Done<>(new EsimProfile(
                    new Iccid(data.text("iccid").orElse("")),
                    new InstallCode(data.text("qr").orElse(""))));
        } catch (IllegalArgumentException e) {
            return new Unknown<>("a profile was given, but " + e.getMessage());
        }
    }

    @Override
    public Answer<Boolean> fetchDeviceSupport(String model) {
        String path = "/native/device-compatibility";
        Reply reply = settings.deviceMethod() == Method.GET
                ? api.get("fetch_device", path + '?' + settings.deviceField() + '=' + HubbyPaths.encoded(model))
                : api.post("fetch_device", path, Map.of(settings.deviceField(), model));
        return reply.answer(data -> known(data.at("compatible").flag(), "compatible"), HubbyOutcomes::errorOf);
    }
}
