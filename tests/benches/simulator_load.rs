//! A load run of the simulator: 10,000 calls over 64 connections. Prints calls a second, half-way
//! and worst answers, and memory. `--test` makes a short one.

mod load;

use std::sync::Arc;

use alipay_explorer::platform;
use alipay_explorer::simulator::{Simulator, SimulatorConfig};

/// How much more memory may be held after the run, in KiB.
const GROWTH: u64 = 32 * 1024;

fn main() {
    let is_test = std::env::args().any(|argument| argument == "--test");
    let calls = if is_test { 640 } else { 10_048 };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let config = SimulatorConfig::new(Arc::new(platform::now), 1);
        let simulator = Simulator::start(config).await.unwrap();
        // The first calls fill buffers and pools.
        load::run(&simulator, 640, 64).await;
        let load = load::run(&simulator, calls, 64).await;
        println!(
            "simulator load: {:.0} calls/s, p50 {:?}, p99 {:?}, {load:?}",
            load.rate(),
            load.p50,
            load.p99
        );
        assert_eq!(load.answered, calls, "every call was answered");
        if let (Some(before), Some(after)) = load.memory {
            assert!(after < before + GROWTH, "{before} KiB, then {after} KiB");
        }
        simulator.stopped().await;
    });
}
