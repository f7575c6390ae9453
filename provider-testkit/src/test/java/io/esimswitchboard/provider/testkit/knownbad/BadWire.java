package io.esimswitchboard.provider.testkit.knownbad;

import static io.esimswitchboard.provider.testkit.knownbad.KnownBad.plain;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Known;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Wrong about the wire, about texts, and about the plans that are read off it.
final class BadWire {

    static final KnownBad[] ALL = {
        plain("follows pages for ever", "CAT-1", new Decisions() {
            @Override
            int mostPages() {
                return Integer.MAX_VALUE;
            }
        }),
        plain("keeps a plan as often as it is shown", "CAT-1", new Decisions() {
            @Override
            void keep(Plan plan, List<Plan> plans) {
                plans.add(plan);
            }
        }),
        plain("reckons prices in floating point", "CAT-2", new Decisions() {
            @Override
            Money price(String amount, String currency) {
                long cents = (long) (Double.parseDouble(amount) * 100);
                return new Money(BigDecimal.valueOf(cents, 2), Currency.getInstance(currency));
            }
        }),
        plain("takes megabytes for bytes", "CAT-2 USE-1", new Decisions() {
            @Override
            DataVolume planVolume(String megabytes) {
                return new DataVolume(Long.parseLong(megabytes));
            }
        }),
        plain("answers what it has when a page cannot be read", "CAT-3", new Decisions() {
            @Override
            Answer<CatalogueReading> brokenOff(List<Plan> read) {
                return read.isEmpty() ? super.brokenOff(read) : new Known<>(new CatalogueReading(read, List.of()));
            }
        }),
        plain("takes an answer that cannot be read for an empty catalogue", "CAT-3 NET-1", new Decisions() {
            @Override
            Answer<CatalogueReading> brokenOff(List<Plan> read) {
                return new Known<>(new CatalogueReading(read, List.of()));
            }
        }),
        plain("takes the first of two values", "ORD-6 CAT-3 USE-2 BAL-1 TOP-2", new Decisions() {
            @Override
            Optional<Letter> letter(byte[] body) {
                return Letter.readLoosely(body);
            }
        }),
        plain("waits as long as it takes", "NET-1", new Decisions() {
            @Override
            Duration forTheAnswer(Duration replyWithin) {
                return Duration.ofDays(1);
            }
        }),
        plain("limits the wait for an answer and not its length", "NET-1", new Decisions() {
            @Override
            Duration forTheBody(Duration left) {
                return Duration.ofDays(1);
            }
        }),
        plain("ignores the pace", "NET-2", new Decisions() {
            @Override
            void keepPace(Runnable waitForItsTurn) {}
        }),
        plain("declares another pace than the one that is set", "NET-2", new Decisions() {
            @Override
            Pace declared(Pace kept) {
                return new Pace(5, 16);
            }
        }),
        plain("signs the path without its query", "NET-3", new Decisions() {
            @Override
            String signedPart(String target) {
                return target.split("\\?", 2)[0];
            }
        }),
        plain("writes names in Latin letters", "TXT-1", new Decisions() {
            @Override
            Charset charset() {
                return ISO_8859_1;
            }
        }),
        plain("changes case as the machine is set", "TXT-1", new Decisions() {
            @Override
            @SuppressWarnings("StringCaseLocaleUsage") // the mistake
            String word(String state) {
                return state.toUpperCase(Locale.getDefault());
            }
        })
    };

    private BadWire() {}
}
