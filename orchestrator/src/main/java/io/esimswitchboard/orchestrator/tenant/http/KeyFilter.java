package io.esimswitchboard.orchestrator.tenant.http;

import io.esimswitchboard.orchestrator.http.ProblemException;
import io.esimswitchboard.orchestrator.http.ProblemWriter;
import io.esimswitchboard.orchestrator.tenant.ApiKey;
import io.esimswitchboard.orchestrator.tenant.Caller;
import io.esimswitchboard.orchestrator.tenant.CheckKey;
import io.esimswitchboard.orchestrator.tenant.Scope;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets nobody past who has no key, or whose key may not do this.
///
/// What is asked for is read from the route that was found, not from the path: no spelling of a path leads to a route
/// without its rule. Only where there is no route does the path decide, so that strangers cannot try names.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class KeyFilter implements Ordered {

    static final int ORDER = -1000;

    private final CheckKey checkKey;
    private final ProblemWriter problems;

    KeyFilter(CheckKey checkKey, ProblemWriter problems) {
        this.checkKey = checkKey;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        Optional<String> route = route(request);
        String path = route.orElseGet(request::getPath);
        if (!RouteRules.guarded(path)) {
            return null;
        }
        try {
            admit(request, path, route.isPresent());
            return null;
        } catch (ProblemException e) {
            return problems.answer(request, e);
        }
    }

    private static Optional<String> route(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString());
    }

    private void admit(HttpRequest<?> request, String path, boolean routed) {
        ApiKey key = bearer(request).flatMap(ApiKey::parse).orElseThrow(ProblemException::unauthorized);
        Caller caller = checkKey.check(key).orElseThrow(ProblemException::unauthorized);
        if (RouteRules.forOperators(path) == caller.tenant().isPresent()) {
            throw ProblemException.forbidden();
        }
        if (routed && !mayCall(caller, request.getMethod(), path)) {
            throw ProblemException.forbidden();
        }
        Callers.put(request, caller, key);
    }

    private static boolean mayCall(Caller caller, HttpMethod method, String route) {
        Optional<Scope> scope = RouteRules.scope(method, route);
        return scope.filter(caller.scopes()::contains).isPresent();
    }

    private static Optional<String> bearer(HttpRequest<?> request) {
        List<String> headers = request.getHeaders().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.size() != 1) {
            return Optional.empty();
        }
        String header = headers.getFirst();
        return header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(header.substring(7).strip())
                : Optional.empty();
    }
}
