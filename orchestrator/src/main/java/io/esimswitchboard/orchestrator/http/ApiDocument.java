package io.esimswitchboard.orchestrator.http;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/// The head of the OpenAPI document, which is generated at compile time and served at `/openapi/openapi.yml`.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "eSIM Switchboard",
                        version = "v1",
                        description = "One API over many eSIM wholesalers. Every error is a problem (RFC 9457).",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = @SecurityRequirement(name = "key"))
@SecurityScheme(
        name = "key",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A storefront's key (sk_…) for /v1, an operator's (op_…) for /ops/v1.")
final class ApiDocument {

    private ApiDocument() {}
}
