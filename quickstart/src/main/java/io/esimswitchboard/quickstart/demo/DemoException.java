package io.esimswitchboard.quickstart.demo;

/// The demo cannot go on; the message says where it stopped.
final class DemoException extends RuntimeException {

    DemoException(String message) {
        super(message);
    }
}
