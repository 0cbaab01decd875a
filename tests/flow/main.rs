//! Flows against the simulator.

mod simulator;
