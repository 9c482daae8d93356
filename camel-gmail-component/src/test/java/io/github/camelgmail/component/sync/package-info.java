/**
 * The history engine, stated as tests: {@code HistoryEngineTest} tells the important cases one by one, and
 * {@code HistorySimulationTest} runs thousands of random histories and asks an oracle after each step.
 *
 * <p>Both drive the engine the same way: a {@code SimulatedConsumer} does what the engine asks for, against a
 * {@code SimulatedGmail}, in the virtual time of an {@code Agenda}.
 */
package io.github.camelgmail.component.sync;
