package io.esimswitchboard.orchestrator.simulation;

/// What may come between two steps of a program.
interface Interruptions {

    /// Nothing ever does.
    Interruptions NONE = new Interruptions() {
        @Override
        public void point(String where) {}

        @Override
        public void committed(String what) {}

        @Override
        public void await(String what) {
            throw new IllegalStateException("nobody else is there to wait for: " + what);
        }
    };

    /// Here the process may die, stop, or let others go first.
    void point(String where);

    /// A transaction has been committed; the word of it may get lost.
    void committed(String what);

    /// Lets others go first, for `what` is theirs.
    void await(String what);
}
