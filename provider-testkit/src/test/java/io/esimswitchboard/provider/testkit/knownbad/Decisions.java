package io.esimswitchboard.provider.testkit.knownbad;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.provider.AccountBalance;
import io.esimswitchboard.provider.Answer;
import io.esimswitchboard.provider.Answer.Unavailable;
import io.esimswitchboard.provider.Cancellations;
import io.esimswitchboard.provider.CatalogueReading;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Plan;
import io.esimswitchboard.provider.ProviderError;
import io.esimswitchboard.provider.ProviderId;
import io.esimswitchboard.provider.ProviderNotice;
import io.esimswitchboard.provider.ProviderNotice.Unrecognised;
import io.esimswitchboard.provider.ProviderSettings;
import io.esimswitchboard.provider.ProviderTraits.Pace;
import io.esimswitchboard.provider.UsageReports.Usage;
import io.esimswitchboard.provider.Verification;
import io.esimswitchboard.provider.Verification.Forged;
import io.esimswitchboard.provider.Verification.Unsigned;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Doubt;
import io.esimswitchboard.provider.testkit.knownbad.Reply.Unclear;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where the author of an adapter can go wrong, and what is right there. A known-bad adapter overrides one of these.
class Decisions extends MoneyDecisions {

    // The account.

    ProviderId id(ProviderSettings settings) {
        return settings.id();
    }

    String secret(ProviderSettings settings) {
        return settings.required("secret");
    }

    int callsPerSecond(ProviderSettings settings) {
        return settings.integer("calls-per-second", 5);
    }

    String shown(ReferenceConfig config) {
        return "ReferenceProvider[" + config.id().value() + "]";
    }

    Optional<AccountBalance> balance(Optional<AccountBalance> offered) {
        return offered;
    }

    Cancellations cancellations(Cancellations working) {
        return working;
    }

    // The wire.

    void keepPace(Runnable waitForItsTurn) {
        waitForItsTurn.run();
    }

    Pace declared(Pace kept) {
        return kept;
    }

    String signedPart(String target) {
        return target;
    }

    Charset charset() {
        return UTF_8;
    }

    Duration forTheAnswer(Duration replyWithin) {
        return replyWithin;
    }

    Duration forTheBody(Duration left) {
        return left;
    }

    Optional<Letter> letter(byte[] body) {
        return Letter.read(body);
    }

    Reply unreadable(byte[] body) {
        return new Unclear(Doubt.UNREADABLE, "an answer of " + body.length + " bytes that is no letter");
    }

    String word(String state) {
        return state.toUpperCase(Locale.ROOT);
    }

    // The catalogue.

    int mostPages() {
        return 50;
    }

    void keep(Plan plan, List<Plan> plans) {
        if (plans.stream().noneMatch(kept -> kept.id().equals(plan.id()))) {
            plans.add(plan);
        }
    }

    Money price(String amount, String currency) {
        return Money.of(amount, currency);
    }

    DataVolume planVolume(String megabytes) {
        return DataVolume.ofMegabytes(Long.parseLong(megabytes));
    }

    Answer<CatalogueReading> brokenOff(List<Plan> read) {
        return new Unavailable<>(ProviderError.PROVIDER_ERROR, "broken off after " + read.size() + " plans");
    }

    // Webhooks.

    Verification unproved() {
        return new Forged("without signature or time");
    }

    Verification unsigned() {
        return new Unsigned();
    }

    Duration window(Duration usual) {
        return usual;
    }

    Optional<String> pathToken(String token) {
        return Optional.of(token);
    }

    String dedupKey(byte[] body) {
        return Letter.read(body).stream()
                .flatMap(letter -> letter.records().stream())
                .map(record -> record.getOrDefault("id", ""))
                .filter(id -> id.matches("[\\x21-\\x7e]{1,180}"))
                .findFirst()
                .orElseGet(() -> sha256(body));
    }

    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    ProviderNotice unknownEvent(Instant at) {
        return new Unrecognised("an event that is not known", at);
    }

    // Usage and balance.

    DataVolume usageVolume(String megabytes) {
        return DataVolume.ofMegabytes(Long.parseLong(megabytes));
    }

    Answer<Usage> usageNotTold(Instant now) {
        return new Unavailable<>(ProviderError.PROVIDER_ERROR, "not told");
    }

    Answer<Money> balanceNotTold() {
        return new Unavailable<>(ProviderError.PROVIDER_ERROR, "not told");
    }
}
