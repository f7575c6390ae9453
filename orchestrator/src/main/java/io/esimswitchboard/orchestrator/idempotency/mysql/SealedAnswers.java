package io.esimswitchboard.orchestrator.idempotency.mysql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.esimswitchboard.orchestrator.idempotency.KeptAnswer;
import io.esimswitchboard.orchestrator.idempotency.KeyedRequest;
import io.esimswitchboard.orchestrator.secret.Sealer;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;

/// Answers as sealed bytes, bound to their key: the location with its length, then the body.
@Singleton
final class SealedAnswers {

    private final Sealer sealer;

    SealedAnswers(Sealer sealer) {
        this.sealer = sealer;
    }

    byte[] seal(KeyedRequest request, KeptAnswer answer) {
        byte[] location = answer.location().getBytes(UTF_8);
        ByteBuffer plain = ByteBuffer.allocate(Integer.BYTES + location.length + answer.body().length)
                .putInt(location.length)
                .put(location)
                .put(answer.body());
        return sealer.seal(plain.array(), context(request));
    }

    KeptAnswer open(KeyedRequest request, int status, byte[] sealed) {
        ByteBuffer plain = ByteBuffer.wrap(sealer.open(sealed, context(request)));
        byte[] location = new byte[plain.getInt()];
        plain.get(location);
        byte[] body = new byte[plain.remaining()];
        plain.get(body);
        return new KeptAnswer(status, new String(location, UTF_8), body);
    }

    private static String context(KeyedRequest request) {
        return "idempotency:" + request.tenant() + ':' + request.key();
    }
}
