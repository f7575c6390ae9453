package io.esimswitchboard.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// After all that happened on the shared platform no log and no order event holds a secret. Comes after those tests.
@Order(10)
final class SecretsIT {

    private final Running running = Running.shared();
    private final Storefront shop = running.storefront();

    @Test
    void noLogHoldsASecret() throws IOException {
        Map<String, String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(10);

        for (Path log : logs()) {
            String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            secrets.forEach((what, secret) ->
                    assertThat(text.contains(secret)).as(what + " in " + log).isFalse());
        }
    }

    @Test
    void noOrderEventHoldsASecret() {
        JsonNode order = shop.buy(Storefront.requirement("TH"));
        String id = order.path("id").asText();
        List<JsonNode> told = running.orderEvents().read(id, shop.events(id).size());

        secretsOf(order)
                .forEach((what, secret) ->
                        assertThat(told.toString().contains(secret)).as(what).isFalse());
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> logs = Files.list(running.logs().get())) {
            return logs.toList();
        }
    }

    private Map<String, String> secrets() {
        Map<String, String> secrets = new TreeMap<>(Map.of(
                "API key",
                running.access().apiKey(),
                "operator key",
                running.access().operatorKey(),
                "Hubby's secret",
                "hubby-demo-secret",
                "Hubby's webhook secret",
                "hubby-demo-webhook-secret",
                "Yoni's secret",
                "yoni-demo-secret",
                "MySQL's password",
                mysqlPassword()));
        secrets.put("Yoni's path token", running.pathToken());
        shop.orders().forEach(id -> secrets.putAll(secretsOf(shop.read(id))));
        return secrets;
    }

    /// A short one, as a given server may have, is part of other words: it is looked for as in a URL.
    private String mysqlPassword() {
        String password = running.access().mysqlUrl().replaceAll(".*password=([^&]+).*", "$1");
        return password.length() < 12 ? "password=" + password : password;
    }

    /// Whoever holds one of these has the eSIM.
    private static Map<String, String> secretsOf(JsonNode order) {
        Map<String, String> secrets = new TreeMap<>();
        String id = order.path("id").asText();
        for (String name : List.of("activation_code", "code", "claim_url", "deep_link_url")) {
            List<String> values = order.path("lines").findValuesAsText(name);
            for (int i = 0; i < values.size(); i++) {
                secrets.put(name + " " + i + " of " + id, values.get(i));
            }
        }
        return secrets;
    }
}
