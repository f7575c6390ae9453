package io.esimswitchboard.ingest;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;

/// Starts the service.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "eSIM Switchboard webhook intake",
                        version = "1",
                        description = "What wholesalers call. A call is answered 200 once it is durable.",
                        license = @License(name = "Apache-2.0")))
public final class WebhookIngest {

    private WebhookIngest() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(WebhookIngest.class).banner(false).start();
    }
}
