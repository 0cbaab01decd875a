//! Many calls at once, and what they cost.

use alipay_explorer::client::http_client;
use std::time::{Duration, Instant};

use alipay_explorer::protocol::{Charset, Params, SignType};
use alipay_explorer::signing::{self, SignContent};
use alipay_explorer::simulator::{SIMULATOR_APP_ID, SimulatorHandle};
use tokio::task::JoinSet;

/// What came of a load run.
#[derive(Debug)]
pub(crate) struct Load {
    /// How many calls were answered as they should be.
    pub(crate) answered: usize,
    /// All of it.
    pub(crate) elapsed: Duration,
    /// Half of the answers took less.
    pub(crate) p50: Duration,
    /// One in a hundred took more.
    pub(crate) p99: Duration,
    /// Resident memory of this process before and after, in KiB; `None` where the system does not
    /// tell.
    pub(crate) memory: (Option<u64>, Option<u64>),
}

impl Load {
    /// Calls in a second.
    pub(crate) fn rate(&self) -> f64 {
        f64::from(u32::try_from(self.answered).unwrap()) / self.elapsed.as_secs_f64()
    }
}

/// Makes `calls` signed calls over `connections` connections that are kept open.
pub(crate) async fn run(simulator: &SimulatorHandle, calls: usize, connections: usize) -> Load {
    let url = refused_call(simulator);
    let before = resident();
    let started = Instant::now();
    let mut callers = JoinSet::new();
    for _ in 0..connections {
        let url = url.clone();
        callers.spawn(async move {
            let client = http_client().no_proxy().tls_certs_only([]);
            let client = client.build().unwrap();
            let mut times = Vec::new();
            for _ in 0..calls / connections {
                let started = Instant::now();
                let answer = client.post(&url).send().await.unwrap();
                assert_eq!(answer.status().as_u16(), 200);
                let body = answer.text().await.unwrap();
                assert!(body.contains("isv.code-invalid"), "{body}");
                times.push(started.elapsed());
            }
            times
        });
    }
    let mut times: Vec<_> = callers.join_all().await.into_iter().flatten().collect();
    times.sort();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    Load {
        answered: times.len(),
        elapsed: started.elapsed(),
        p50: at(50),
        p99: at(99),
        memory: (before, resident()),
    }
}

/// A call whose signature fits and whose code is unknown: it takes the whole way, and can be sent
/// again and again.
fn refused_call(simulator: &SimulatorHandle) -> String {
    let mut params: Params = [
        ("app_id", SIMULATOR_APP_ID),
        ("method", "alipay.system.oauth.token"),
        ("charset", "utf-8"),
        ("sign_type", "RSA2"),
        ("timestamp", "2023-11-15 06:13:20"),
        ("version", "1.0"),
        ("grant_type", "authorization_code"),
        ("code", "0123456789abcdef0123456789abcdef"),
    ]
    .into_iter()
    .collect();
    let content = SignContent::of(&params);
    let key = &simulator.keys().app_private_key;
    let sign = signing::sign(content.as_str().as_bytes(), key, SignType::Rsa2).unwrap();
    params.set("sign", &sign);
    let form = params.to_form(Charset::Utf8).unwrap();
    format!("{}?{form}", simulator.endpoints().gateway)
}

fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
