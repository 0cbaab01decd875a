//! Messages about the simulator.

use super::{flow, personas};
use crate::app::{AppState, Effect, Notice, Remote, SimulatorEffect, SimulatorMessage};

pub(super) fn update(state: &mut AppState, message: SimulatorMessage) -> Vec<Effect> {
    match message {
        SimulatorMessage::Started(outcome) => {
            if let Err(problem) = outcome.as_ref() {
                state.notice = Some(Notice::problem(problem.clone()));
                state.demo_wanted = false;
            }
            // Another simulator counts its requests from the beginning.
            state.request_log.clear();
            state.simulator.finish(*outcome);
            let mut effects = personas::offer(state);
            effects.extend(flow::start_wanted_demo(state));
            effects
        }
        SimulatorMessage::Changed(info) => {
            state.simulator.finish(Ok(*info));
            flow::start_wanted_demo(state)
        }
        SimulatorMessage::Faults(rules) => match &state.simulator {
            Remote::Ready(_) => {
                state.simulator.start();
                vec![Effect::Simulator(SimulatorEffect::SetFaults(rules))]
            }
            _ => Vec::new(),
        },
        SimulatorMessage::Persona(persona) => {
            state.persona = persona;
            Vec::new()
        }
    }
}
