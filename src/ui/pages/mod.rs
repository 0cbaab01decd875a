//! The pages of the window.

mod flow;
mod inspect;
mod settings;
mod simulator;

pub(super) use flow::flow_ui;
pub(super) use inspect::inspect_ui;
pub(super) use settings::settings_ui;
pub(super) use simulator::simulator_ui;
