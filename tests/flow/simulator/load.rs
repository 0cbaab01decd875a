//! Many calls over many connections. `cargo bench --bench simulator_load` makes 10,000
//! and looks at the memory, which other tests of this process use too.

#[path = "../../benches/load.rs"]
mod generator;

use super::server::Server;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_calls_of_64_connections_are_answered() {
    let server = Server::start().await;
    let load = generator::run(&server.handle, 640, 64).await;
    let (before, after) = load.memory;
    println!("{:.0} calls/s, {load:?}", load.rate());
    println!("memory in KiB, of all tests here: {before:?}, {after:?}");
    assert_eq!(load.answered, 640);
    assert!(load.p50 <= load.p99 && load.elapsed >= load.p99);
    assert_eq!(server.handle.requests_served(), 640);
}
