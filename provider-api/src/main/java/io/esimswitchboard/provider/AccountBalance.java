package io.esimswitchboard.provider;

/// What is left on the account.
public interface AccountBalance {

    Answer<Money> fetchBalance();
}
