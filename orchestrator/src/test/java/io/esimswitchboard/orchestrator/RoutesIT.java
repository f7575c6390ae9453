package io.esimswitchboard.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What holds for every route there is.
final class RoutesIT {

    private static OrchestratorFixture orchestrator;

    @BeforeAll
    static void start() {
        orchestrator = OrchestratorFixture.prepare().start();
    }

    @AfterAll
    static void stop() {
        orchestrator.close();
    }

    private static List<UriRouteInfo<?, ?>> apiRoutes() {
        return orchestrator
                .bean(Router.class)
                .uriRoutes()
                .filter(route -> path(route).startsWith("/v1/") || path(route).startsWith("/ops/"))
                .filter(route -> !route.getDeclaringType().getName().contains("Things"))
                .collect(Collectors.toList());
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    @Test
    void theDocumentNamesEveryRouteAndNoOther() {
        Set<String> routes = new TreeSet<>();
        apiRoutes().forEach(route -> routes.add(path(route)));

        Answer document = orchestrator.anybody().get("/openapi/openapi.yml");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body()).startsWith("openapi: 3.1");
        Set<String> documented = document.body()
                .lines()
                .filter(line -> line.matches(" {2}/\\S+:"))
                .map(line -> line.strip().replaceFirst(":$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(documented).isEqualTo(routes).contains("/v1/orders", "/v1/esims/{id}/qr.svg");
    }

    @Test
    void noRouteIsOpenToStrangers() {
        for (UriRouteInfo<?, ?> route : apiRoutes()) {
            assertThat(call(orchestrator.anybody(), route).status())
                    .as(route.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void noRouteIsForgottenInTheRules() {
        for (UriRouteInfo<?, ?> route : apiRoutes()) {
            Api right = path(route).startsWith("/ops/") ? orchestrator.operator() : orchestrator.storefront();
            Api wrong = path(route).startsWith("/ops/") ? orchestrator.storefront() : orchestrator.operator();

            assertThat(call(right, route).status()).as(route.toString()).isNotIn(401, 403, 500);
            assertThat(call(wrong, route).status()).as(route.toString()).isEqualTo(403);
        }
    }

    private static Answer call(Api api, UriRouteInfo<?, ?> route) {
        String path = path(route).replaceAll("\\{[^}]*}", "x");
        return api.with("Content-Type", "application/json")
                .send(route.getHttpMethodName(), path, BodyPublishers.ofString("{}"));
    }
}
