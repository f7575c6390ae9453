package io.esimswitchboard.orchestrator.tenant.http;

import io.esimswitchboard.orchestrator.tenant.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;

/// Routes of each kind.
@Controller
final class GuardedThings {

    @Get("/v1/orders/test")
    String read(Caller caller) {
        return caller.storefront().toString();
    }

    @Post("/v1/orders/test")
    String write(Caller caller) {
        return caller.storefront().toString();
    }

    @Get("/v1/packages/test")
    String catalogue() {
        return "catalogue";
    }

    @Delete("/v1/packages/test")
    String nobodyMay() {
        return "never";
    }

    @Get("/v1/forgotten/test")
    String forgotten() {
        return "never";
    }

    @Get("/ops/v1/test")
    String operators() {
        return "operators";
    }

    @Get("/open/test")
    String open() {
        return "open";
    }
}
