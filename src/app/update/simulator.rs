//! Messages about the simulator.

use super::flow;
use crate::app::{AppState, Effect, Notice, SimulatorMessage};

pub(super) fn update(state: &mut AppState, message: SimulatorMessage) -> Vec<Effect> {
    match message {
        SimulatorMessage::Started(outcome) => {
            if let Err(problem) = outcome.as_ref() {
                state.notice = Some(Notice::problem(problem.clone()));
                state.demo_wanted = false;
            }
            state.simulator.finish(*outcome);
            flow::start_wanted_demo(state)
        }
        SimulatorMessage::Persona(persona) => {
            state.persona = persona;
            Vec::new()
        }
    }
}
