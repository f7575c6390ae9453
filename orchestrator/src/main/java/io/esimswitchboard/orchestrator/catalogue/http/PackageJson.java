package io.esimswitchboard.orchestrator.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.esimswitchboard.orchestrator.catalogue.EsimPackage;
import io.esimswitchboard.orchestrator.catalogue.ListedPackage;
import io.esimswitchboard.orchestrator.catalogue.PackageTerms;
import io.esimswitchboard.orchestrator.http.MoneyJson;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.Coverage;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A package on the wire: nothing of who provides it or what it costs us.
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PackageJson(
        String id,
        String name,
        String scope,
        List<String> coverage,
        AllowanceJson allowance,
        int validityDays,
        String activationPolicy,
        @Nullable Integer installWindowDays,
        boolean topUpSupported,
        String packageType,
        List<String> deliverables,
        @Nullable MoneyJson fromPrice,
        @Nullable MoneyJson pricePerGb) {

    public static PackageJson of(ListedPackage listed) {
        EsimPackage esimPackage = listed.esimPackage();
        PackageTerms terms = esimPackage.terms();
        return new PackageJson(
                esimPackage.id().toString(),
                esimPackage.name(),
                word(esimPackage.scope()),
                coverage(esimPackage.coverage()),
                AllowanceJson.of(terms.allowance()),
                terms.validityDays(),
                word(terms.activation()),
                boxed(terms.installWindowDays()),
                terms.topUpSupported(),
                word(terms.type()),
                listed.deliverables().stream().map(PackageJson::word).toList(),
                listed.fromPrice().map(MoneyJson::of).orElse(null),
                listed.pricePerGb().map(MoneyJson::of).orElse(null));
    }

    private static List<String> coverage(Coverage coverage) {
        return switch (coverage) {
            case Coverage.ChosenAtRedemption() -> List.of();
            case Coverage.Countries(var codes) ->
                codes.stream().map(CountryCode::value).toList();
        };
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
