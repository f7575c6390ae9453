package io.esimswitchboard.orchestrator.order.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.esimswitchboard.orchestrator.ManualClock;
import io.esimswitchboard.orchestrator.http.FieldError;
import io.esimswitchboard.orchestrator.http.Problem;
import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.order.OrderItem;
import io.esimswitchboard.orchestrator.order.OrderRequest;
import io.esimswitchboard.orchestrator.routing.Wanted;
import io.esimswitchboard.provider.CountryCode;
import io.esimswitchboard.provider.DataVolume;
import io.esimswitchboard.provider.DeliverableKind;
import io.esimswitchboard.provider.Money;
import io.esimswitchboard.provider.Traveller;
import io.esimswitchboard.provider.toolkit.StrictJson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderReaderTest {

    private static final String ITEM = """
            {"destination":"TH","min_data":"1GB","min_days":7}""";

    private final OrderReader reader = new OrderReader(new ManualClock());

    @Test
    void theOrderOfTheContractIsRead() throws Exception {
        OrderRequest order = read("""
                {
                  "reference": "SHOP-1001",
                  "items": [
                    { "destination": "TH", "min_data": "1GB", "min_days": 7, "deliverable": "claim", "quantity": 2,
                      "max_price": {"amount": "12.00", "currency": "USD"} }
                  ],
                  "customer": { "email": "traveller@example.com", "first_name": "Ada", "last_name": "Lovelace",
                                "locale": "en-GB" },
                  "travel": { "departure_date": "2027-01-15", "return_date": "2027-01-22" },
                  "metadata": { "cart": "c-77" }
                }
                """);

        assertThat(order.reference()).hasValue("SHOP-1001");
        OrderItem item = order.items().getFirst();
        assertThat(item.quantity()).isEqualTo(2);
        assertThat(item.routing().wanted())
                .isEqualTo(new Wanted.AtLeast(new CountryCode("TH"), Optional.of(DataVolume.parse("1GB")), 7));
        assertThat(item.routing().deliverable()).hasValue(DeliverableKind.CLAIM);
        assertThat(item.routing().maxPrice()).hasValue(Money.of("12", "USD"));
        assertThat(order.traveller().locale()).hasValue("en-GB");
        assertThat(order.trip().departure()).hasValue(LocalDate.of(2027, 1, 15));
        assertThat(order.metadata()).containsEntry("cart", "c-77");
    }

    @Test
    void whatIsLeftOutHasItsDefault() throws Exception {
        OrderRequest order = read("{\"items\":[" + ITEM + "]}");

        assertThat(order.items().getFirst().quantity()).isOne();
        assertThat(order.items().getFirst().routing().deliverable()).isEmpty();
        assertThat(order.traveller()).isEqualTo(Traveller.UNNAMED);
    }

    @Test
    void anOrderMayBeForLater() throws Exception {
        Instant now = new ManualClock().instant();

        assertThat(scheduledFor(now.plusSeconds(1))).hasValue(now.plusSeconds(1));
        assertThat(scheduledFor(now.plus(Duration.ofDays(366)))).isPresent();
        assertThat(scheduledFor(now)).isEmpty();
        assertThat(scheduledFor(now.minus(Duration.ofHours(24)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2027-01-15"})
    void aTimeThatIsNoneOrTooFarIsRefused(String time) {
        Problem problem = refused("{\"scheduled_for\":\"" + time + "\",\"items\":[" + ITEM + "]}");

        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/scheduled_for");
    }

    private Optional<Instant> scheduledFor(Instant at) throws Exception {
        return read("{\"scheduled_for\":\"" + at + "\",\"items\":[" + ITEM + "]}")
                .scheduledFor();
    }

    @Test
    void unlimitedDataIsAskedForWithoutAnAmount() throws Exception {
        OrderRequest order = read("""
                {"items":[{"destination":"th","unlimited":true,"min_days":7.0}]}""");

        assertThat(order.items().getFirst().routing().wanted())
                .isEqualTo(new Wanted.AtLeast(new CountryCode("TH"), Optional.empty(), 7));
    }

    @Test
    void todayIsNotInThePast() throws Exception {
        OrderRequest order = read("{\"items\":[" + ITEM + "],\"travel\":{\"departure_date\":\"2026-11-22\"}}");

        assertThat(order.trip().departure()).hasValue(LocalDate.of(2026, 11, 22));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/vectors/orders/refused-bodies.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '`',
            emptyValue = "",
            nullValues = "NULL")
    void whatIsWrongIsNamed(String caseName, String body, String pointer, String code) {
        Problem problem = refused(body);

        assertThat(problem.status().getCode()).isEqualTo(400);
        assertThat(problem.errors())
                .anySatisfy(error -> assertThat(error)
                        .extracting(FieldError::pointer, FieldError::code)
                        .containsExactly(pointer == null ? "" : pointer, code));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        Problem problem = refused("""
                {"items":[{"destination":"XX","min_data":"1GB","min_days":0},{"quantity":99}],"oops":1}""");

        assertThat(problem.code()).isEqualTo("validation_failed");
        assertThat(problem.errors())
                .extracting(FieldError::pointer)
                .contains(
                        "/items/0/destination",
                        "/items/0/min_days",
                        "/items/1/destination",
                        "/items/1/quantity",
                        "/oops");
    }

    @Test
    void anUnknownCountryAloneHasItsOwnCode() {
        assertThat(refused("{\"items\":[{\"destination\":\"ZZ\",\"min_data\":\"1GB\",\"min_days\":7}]}")
                        .code())
                .isEqualTo("unknown_destination");
    }

    @Test
    void moreThanTwentyItemsAreTooMany() {
        assertThat(refused("{\"items\":[" + String.join(",", Collections.nCopies(21, ITEM)) + "]}")
                        .errors())
                .extracting(FieldError::pointer)
                .containsExactly("/items");
    }

    @Test
    void moreThanTwentyMetadataEntriesAreTooMany() {
        String entries = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> "\"k" + i + "\":\"v\"")
                .collect(Collectors.joining(","));

        assertThat(refused("{\"items\":[" + ITEM + "],\"metadata\":{" + entries + "}}")
                        .errors())
                .extracting(FieldError::code)
                .containsExactly("out_of_range");
    }

    @Test
    void theNumberOfNamedErrorsIsBounded() {
        String fields =
                IntStream.range(0, 5_000).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));

        assertThat(refused("{" + fields + "}").errors()).hasSize(100);
    }

    private Problem refused(String body) {
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> read(body));
        assertThat(refusal).as("accepted: %s", body).isNotNull();
        return refusal.problem();
    }

    private OrderRequest read(String body) throws Exception {
        return reader.read(new StrictJson(StrictJson.Limits.USUAL).read(body.getBytes(UTF_8)));
    }
}
