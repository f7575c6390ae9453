package io.esimswitchboard.provider.testkit.knownbad;

import static io.esimswitchboard.provider.testkit.knownbad.KnownBad.keyed;
import static io.esimswitchboard.provider.testkit.knownbad.KnownBad.plain;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.AccountBalance;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.Outcome.Rejected;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Doubt;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Unclear;
import java.util.Optional;

/// Wrong about the account: its id, settings, secrets and capabilities.
final class BadAccounts {

    static final KnownBad[] ALL = {
        plain("goes by its own name", "ID-1", new Decisions() {
            @Override
            ProviderId id(ProviderSettings settings) {
                return new ProviderId("reference");
            }
        }),
        plain("starts without its secret", "CFG-1", new Decisions() {
            @Override
            String secret(ProviderSettings settings) {
                return settings.optional("secret").orElse("none");
            }
        }),
        plain("shows its settings as text", "CFG-2", new Decisions() {
            @Override
            String shown(ReferenceConfig config) {
                return config.toString();
            }
        }),
        plain("logs its settings", "CFG-2", new Decisions() {
            @Override
            String secret(ProviderSettings settings) {
                String secret = super.secret(settings);
                System.getLogger("io.esimswitchboard.reference").log(System.Logger.Level.DEBUG, "secret " + secret);
                return secret;
            }
        }),
        plain("quotes the answer that it cannot read", "CFG-2", new Decisions() {
            @Override
            Reply unreadable(byte[] body) {
                return new Unclear(Doubt.UNREADABLE, new String(body, UTF_8));
            }
        }),
        plain("quotes the setting that it cannot read", "CFG-3", new Decisions() {
            @Override
            int callsPerSecond(ProviderSettings settings) {
                String text = settings.required("calls-per-second");
                if (!text.matches("[0-9]+")) {
                    throw new IllegalArgumentException("providers.kit-account.calls-per-second is " + text);
                }
                return Integer.parseInt(text);
            }
        }),
        plain("takes the usual for a setting that it cannot read", "CFG-3", new Decisions() {
            @Override
            int callsPerSecond(ProviderSettings settings) {
                String text = settings.required("calls-per-second");
                return text.matches("[0-9]+") ? Integer.parseInt(text) : 5;
            }
        }),
        plain("hides a capability that the wholesaler has", "CAP-1 BAL-1", new Decisions() {
            @Override
            Optional<AccountBalance> balance(Optional<AccountBalance> offered) {
                return Optional.empty();
            }
        }),
        plain("claims to cancel, and refuses it", "CAN-1 CAN-2 CAN-3 CAN-4", new Decisions() {
            @Override
            Cancellations cancellations(Cancellations working) {
                return order -> new Rejected<>(ProviderError.UNSUPPORTED, "", "");
            }
        }),
        keyed("claims a balance that the wholesaler does not tell", "CAP-2", new Decisions() {
            @Override
            Optional<AccountBalance> balance(Optional<AccountBalance> offered) {
                return Optional.of(() -> new Unavailable<>(ProviderError.UNSUPPORTED, ""));
            }
        })
    };

    private BadAccounts() {}
}
