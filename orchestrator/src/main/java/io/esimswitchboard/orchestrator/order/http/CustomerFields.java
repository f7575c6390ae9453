package io.esimswitchboard.orchestrator.order.http;

import io.esimswitchboard.orchestrator.http.JsonFields;
import io.esimswitchboard.provider.Traveller;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads whom an order is for.
final class CustomerFields {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+\\.[^\\s@<>\".]+");
    private static final int MAX_EMAIL = 254;
    private static final int MAX_NAME = 100;
    private static final int MAX_LOCALE = 35;

    private final JsonFields customer;

    private CustomerFields(JsonFields customer) {
        this.customer = customer;
    }

    static Traveller read(JsonFields fields) {
        CustomerFields customer = new CustomerFields(fields);
        Traveller traveller = new Traveller(
                fields.line("email", MAX_EMAIL).filter(customer::isEmail),
                fields.line("first_name", MAX_NAME),
                fields.line("last_name", MAX_NAME),
                fields.line("locale", MAX_LOCALE).flatMap(customer::languageTag));
        fields.end();
        return traveller;
    }

    private boolean isEmail(String text) {
        boolean good = EMAIL.matcher(text).matches();
        if (!good) {
            customer.refuse("email", "invalid", "has to be an e-mail address");
        }
        return good;
    }

    private Optional<String> languageTag(String text) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            customer.refuse("locale", "invalid", "has to be a language tag such as en-GB (BCP 47)");
            return Optional.empty();
        }
    }
}
