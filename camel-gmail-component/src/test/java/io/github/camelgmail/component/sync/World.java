package io.github.camelgmail.component.sync;

/** All that is around an engine in a simulated history. */
record World(
        Agenda agenda,
        Weather weather,
        SimulatedGmail gmail,
        HistoryPages historyPages,
        MessagePages messagePages,
        SimulatedStore store,
        KnownEvents known,
        SimulatedReceiver receiver,
        Oracle oracle,
        Trace trace) {}
