package io.esimswitchboard.quickstart.command;

import io.esimswitchboard.quickstart.platform.Platform;
import io.esimswitchboard.quickstart.platform.PortName;

/// What a newcomer wants to know once everything is up.
final class Summary {

    static String of(Platform platform) {
        return """

                eSIM Switchboard is up.
                  storefront API    %1$s        API key       %2$s
                  operator API      %1$s/ops/v1 operator key  %3$s
                  webhook intake    %4$s
                  Hubby simulator   %5$s
                  Yoni simulator    %6$s
                  for scripts       . %7$s

                Try it:
                  curl -s -H 'Authorization: Bearer %2$s' '%1$s/v1/packages?destination=TH&limit=3'
                """.formatted(
                        platform.uri(PortName.ORCHESTRATOR),
                        platform.apiKey(),
                        platform.operatorKey(),
                        platform.uri(PortName.INGEST),
                        platform.uri(PortName.HUBBY),
                        platform.uri(PortName.YONI),
                        platform.layout().environmentFile());
    }

    private Summary() {}
}
