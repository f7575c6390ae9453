/// The containers of docker-compose.yml, by way of the docker command.
@NullMarked
package io.esimswitchboard.quickstart.compose;

import org.jspecify.annotations.NullMarked;
