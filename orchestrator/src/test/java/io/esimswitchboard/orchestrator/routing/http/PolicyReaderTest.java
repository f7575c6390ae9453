package io.esimswitchboard.orchestrator.routing.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.FieldErrors;
import io.esimswitchboard.orchestrator.http.JsonBodies;
import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.order.FakeProvider;
import io.esimswitchboard.orchestrator.order.FakeProviders;
import io.esimswitchboard.orchestrator.routing.policy.Component;
import io.esimswitchboard.orchestrator.routing.policy.Exploration;
import io.esimswitchboard.orchestrator.routing.policy.Hours;
import io.esimswitchboard.orchestrator.routing.policy.Policy;
import io.esimswitchboard.orchestrator.routing.policy.Rule;
import io.esimswitchboard.orchestrator.routing.policy.Scheme;
import io.esimswitchboard.orchestrator.routing.policy.TieBreak;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.ProviderId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyReaderTest {

    private static final String WHOLE = """
            {"schemes":{"cheap":{"weights":{"price":1,"price_per_gb":"0.5"}},
                        "safe":{"like":"cheap","weights":{"health":"2","price_per_gb":0},
                                "prefer":{"yoni":"0.05"},"exclude":["hubby"]}},
             "rules":[{"name":"nights","when":{"destinations":["TH","JP"],"min_data":"1GB","max_data":"5GB",
                       "deliverable":"claim","days":["sat","sun"],"hours":{"from":"22:00","until":"06:00"}},
                       "scheme":"safe"}],
             "otherwise":"cheap","exploration":{"percent":"2","max_extra_percent":5},"ties":"offer_id"}""";

    private final JsonBodies bodies = new JsonBodies();
    private final PolicyReader reader =
            new PolicyReader(new FakeProviders(new FakeProvider("yoni"), new FakeProvider("hubby")), bodies);

    @Test
    void aWholePolicyIsRead() {
        Policy policy = read(WHOLE);

        Rule nights = policy.rules().getFirst();
        assertThat(nights.name()).isEqualTo("nights");
        assertThat(nights.condition().destinations()).containsExactlyInAnyOrder(country("TH"), country("JP"));
        assertThat(List.of(nights.condition().leastBytes(), nights.condition().mostBytes()))
                .containsExactly(1_000_000_000L, 5_000_000_000L);
        assertThat(nights.condition().deliverable()).contains("claim");
        assertThat(nights.condition().days()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(nights.condition().hours()).contains(new Hours(LocalTime.of(22, 0), LocalTime.of(6, 0)));
        assertThat(policy.exploration()).isEqualTo(new Exploration(new BigDecimal("2"), new BigDecimal("5")));
        assertThat(policy.ties()).isEqualTo(TieBreak.OFFER_ID);
    }

    @Test
    void aSchemeTakesOverWhatItIsLikeAndChangesIt() {
        Policy policy = read(WHOLE);

        assertThat(policy.otherwise().weights())
                .isEqualTo(Map.of(Component.PRICE, new BigDecimal("1"), Component.PRICE_PER_GB, new BigDecimal("0.5")));
        assertThat(policy.rules().getFirst().scheme())
                .isEqualTo(new Scheme(
                        Map.of(
                                Component.PRICE,
                                new BigDecimal("1"),
                                Component.PRICE_PER_GB,
                                new BigDecimal("0"),
                                Component.HEALTH,
                                new BigDecimal("2")),
                        Map.of(new ProviderId("yoni"), new BigDecimal("0.05")),
                        Set.of(new ProviderId("hubby"))));
    }

    @Test
    void theShortestPolicyHasOneSchemeAndNothingElse() {
        Policy policy = read("{\"schemes\":{\"cheap\":{\"weights\":{\"price\":1}}},\"otherwise\":\"cheap\"}");

        assertThat(policy.rules()).isEmpty();
        assertThat(policy.exploration()).isEqualTo(Exploration.NEVER);
        assertThat(policy.ties()).isEqualTo(TieBreak.SEED);
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"yoni\":\"0.05\" | \"nobody\":\"0.05\" | /schemes/safe/prefer/nobody | unknown_provider",
                "\"yoni\":\"0.05\" | \"yoni\":\"1.5\" | /schemes/safe/prefer/yoni | invalid",
                "[\"hubby\"] | [\"yoni\",\"No One\"] | /schemes/safe/exclude/1 | unknown_provider",
                "[\"hubby\"] | [7] | /schemes/safe/exclude/0 | wrong_type",
                "{\"price\":1, | {\"price\":-1, | /schemes/cheap/weights/price | invalid",
                "{\"price\":1, | {\"price\":\"1e3\", | /schemes/cheap/weights/price | invalid",
                "{\"price\":1, | {\"price\":1001, | /schemes/cheap/weights/price | invalid",
                "{\"price\":1, | {\"speed\":1, | /schemes/cheap/weights/speed | unknown_component",
                "{\"price\":1,\"price_per_gb\":\"0.5\"} | {\"price\":0} | /schemes/cheap/weights | empty",
                "{\"weights\":{\"price\":1 | {\"like\":\"safe\",\"weights\":{\"price\":1 | /schemes/cheap/like | cycle",
                "\"like\":\"cheap\" | \"like\":\"safe\" | /schemes/safe/like | cycle",
                "\"like\":\"cheap\" | \"like\":\"none\" | /schemes/safe/like | unknown_scheme",
                "\"otherwise\":\"cheap\" | \"otherwise\":\"none\" | /otherwise | unknown_scheme",
                "\"otherwise\":\"cheap\", | '' | /otherwise | required",
                "\"scheme\":\"safe\" | \"scheme\":\"none\" | /rules/0/scheme | unknown_scheme",
                "\"name\":\"nights\" | \"name\":\"otherwise\" | /rules/0/name | duplicate",
                "\"name\":\"nights\", | '' | /rules/0/name | required",
                "[\"TH\",\"JP\"] | [\"TH\",\"ZZ\"] | /rules/0/when/destinations/1 | unknown_destination",
                "[\"TH\",\"JP\"] | [] | /rules/0/when/destinations | out_of_range",
                "[\"TH\",\"JP\"] | [\"TH\"],\"tenants\":[\"shop\"] | /rules/0/when/tenants/0 | invalid",
                "\"max_data\":\"5GB\" | \"max_data\":\"500MB\" | /rules/0/when/max_data | invalid",
                "\"max_data\":\"5GB\" | \"max_data\":\"much\" | /rules/0/when/max_data | invalid",
                "\"claim\" | \"sim\" | /rules/0/when/deliverable | invalid",
                "[\"sat\",\"sun\"] | [\"sat\",\"Sunday\"] | /rules/0/when/days/1 | invalid",
                "\"until\":\"06:00\" | \"until\":\"22:00\" | /rules/0/when/hours/until | invalid",
                "\"until\":\"06:00\" | \"until\":\"6 am\" | /rules/0/when/hours/until | invalid",
                "\"percent\":\"2\" | \"percent\":\"51\" | /exploration/percent | invalid",
                "\"percent\":\"2\" | \"percent\":\"-1\" | /exploration/percent | invalid",
                "\"percent\":\"2\", | '' | /exploration/percent | required",
                "\"ties\":\"offer_id\" | \"ties\":\"dice\" | /ties | invalid",
                "\"ties\":\"offer_id\" | \"tie\":\"seed\" | /tie | unknown_field",
                "\"like\":\"cheap\" | \"likes\":\"cheap\" | /schemes/safe/likes | unknown_field",
                "\"rules\":[ | \"rules\":[7, | /rules/0 | wrong_type"
            })
    void whatIsWrongIsNamedByItsPointer(String right, String wrong, String pointer, String code) {
        assertThat(WHOLE).contains(right);

        assertThat(errors(WHOLE.replace(right, wrong)))
                .extracting(error -> error.pointer() + " " + error.code())
                .contains(pointer + " " + code);
    }

    @Test
    void aCycleIsToldAsItGoes() {
        String round = "{\"schemes\":{\"a\":{\"like\":\"b\",\"weights\":{\"price\":1}},\"b\":{\"like\":\"c\"},"
                + "\"c\":{\"like\":\"a\"}},\"otherwise\":\"a\"}";

        assertThat(errors(round))
                .contains(new FieldError("/schemes/a/like", "cycle", "goes round: a -> b -> c -> a"))
                .hasSize(3);
    }

    @Test
    void aPolicyThatAsksForNothingOrForTooMuchIsRefused() {
        String rules = IntStream.range(0, 101)
                .mapToObj(i -> "{\"name\":\"r" + i + "\",\"when\":{\"days\":[\"sun\"]},\"scheme\":\"a\"}")
                .collect(Collectors.joining(","));
        String scheme = "\"schemes\":{\"a\":{\"weights\":{\"price\":1}}},\"otherwise\":\"a\"";

        assertThat(codes("{}")).containsExactly("/schemes required", "/otherwise required");
        assertThat(codes("{\"schemes\":{},\"otherwise\":\"a\"}"))
                .containsExactly("/schemes out_of_range", "/otherwise unknown_scheme");
        assertThat(codes("{" + scheme + ",\"rules\":[" + rules + "]}")).containsExactly("/rules out_of_range");
        assertThat(codes("{" + scheme + ",\"rules\":[{\"name\":\"r\",\"when\":{},\"scheme\":\"a\"}]}"))
                .containsExactly("/rules/0/when empty");
        assertThat(codes("{" + scheme + ",\"rules\":[{\"name\":\"r\",\"scheme\":\"a\"}]}"))
                .containsExactly("/rules/0/when required");
    }

    @Test
    void aStoredPolicyMayNameAProviderThatIsGone() {
        String stored = WHOLE.replace("yoni", "gone");

        assertThat(codes(stored)).containsExactly("/schemes/safe/prefer/gone unknown_provider");
        assertThat(reader.read(stored).rules().getFirst().scheme().prefer())
                .isEqualTo(Map.of(new ProviderId("gone"), new BigDecimal("0.05")));
        assertThatThrownBy(() -> reader.read("{}")).isInstanceOf(IllegalArgumentException.class);
    }

    private Policy read(String json) {
        FieldErrors errors = new FieldErrors();
        Policy policy = reader.read(JsonFields.of(bodies.read(json.getBytes(UTF_8)), errors));
        errors.throwIfAny("validation_failed");
        return policy;
    }

    private List<String> codes(String json) {
        return errors(json).stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    private List<FieldError> errors(String json) {
        return Optional.ofNullable(catchThrowableOfType(ProblemException.class, () -> read(json)))
                .map(problem -> problem.problem().errors())
                .orElseThrow(() -> new AssertionError("nothing is wrong with " + json));
    }

    private static CountryCode country(String code) {
        return new CountryCode(code);
    }
}
