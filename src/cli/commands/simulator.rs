//! `simulator`: the embedded gateway for scripts, SDKs and browsers.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::app::SimulatorFiles;
use crate::cli::certificate_options::signing_mode;
use crate::cli::persona_options::{PersonaOptions, find};
use crate::cli::request_log::RequestPrinter;
use crate::cli::trial_options::FAULT_VALUE;
use crate::cli::views::FaultListReport;
use crate::cli::{Exit, Failure, Output, UsageError, output};
use crate::platform;
use crate::protocol::SigningMode;
use crate::simulator::{
    FaultRule, Personas, SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, SIMULATOR_MERCHANT_APP_ID,
    Simulator, SimulatorConfig, SimulatorHandle,
};
use crate::storage::{Paths, StorageError};

/// How long the end waits for requests that are still being printed.
const LAST_LINES: Duration = Duration::from_secs(2);

/// Serve the embedded gateway until interrupted
///
/// The first line of stdout is one JSON object with the addresses, the app ids and the paths of the
/// key and certificate files (TEST ONLY), whatever the format.
#[derive(Args)]
pub(in crate::cli) struct SimulatorCommand {
    /// Port on 127.0.0.1 [default: any that is free]
    #[arg(long, value_name = "N", value_parser = port, default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// Folder for the key and certificate files [default: the user's cache folder]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Redirect at once as this persona instead of showing the consent page
    #[arg(long, value_name = "PERSONA")]
    auto_consent: Option<String>,
    #[command(flatten)]
    personas: PersonaOptions,
    /// keys or certificates: how its apps are set. In certificate mode they refuse calls that name
    /// no certificates
    #[arg(long, value_name = "MODE", value_parser = signing_mode, default_value = "keys")]
    signing_mode: SigningMode,
    /// Let this go wrong; may be given several times. ID may be followed by :method=M, :nth=N,
    /// :probability=P and :seed=N, which say with which calls. --list-faults lists the ids
    #[arg(long = "fault", value_name = FAULT_VALUE)]
    faults: Vec<FaultRule>,
    /// Print each request on stderr with its parameters, what is wrong with it, and the answer; with
    /// --format json as one JSON object a line
    #[arg(long)]
    log: bool,
    /// List what can go wrong and what a client must make of it, and serve nothing
    #[arg(long, conflicts_with_all = ["port", "dir", "auto_consent", "signing_mode", "faults", "log"])]
    list_faults: bool,
}

impl SimulatorCommand {
    /// Serves until SIGINT or SIGTERM, or until nobody reads the first line.
    pub(super) async fn run(self, output: &Output) -> Result<Exit, Failure> {
        if self.list_faults {
            return output.show(&FaultListReport);
        }
        // Before the first line, so that whoever reads it can already end the simulator.
        let interrupted = interrupted()?;
        let folder = match self.dir {
            Some(folder) => folder,
            None => Paths::of_user()?.simulator_keys(),
        };
        let own_personas = self.personas.own(output)?;
        let personas = Personas::with(own_personas.clone());
        let auto_consent = self.auto_consent.map(|id| find(&personas, &id));
        let simulator = Simulator::start(SimulatorConfig {
            port: self.port,
            auto_consent: auto_consent.transpose()?,
            own_personas,
            faults: self.faults,
            signing_mode: self.signing_mode,
            ..SimulatorConfig::new(Arc::new(platform::now), platform::seed())
        })
        .await?;
        if output::line(&first_line(&simulator, &folder)?)? {
            let address = simulator.address().to_string();
            let locale = output.locale();
            output.aside(&locale.text_with("cli-simulator-serves", &[("address", &address)]));
            let printing = self.log.then(|| {
                let printer = RequestPrinter::of(&simulator, output);
                tokio::spawn(printer.print(simulator.request_log()))
            });
            interrupted.await;
            simulator.stopped().await;
            finish(printing).await;
        } else {
            simulator.stopped().await;
        }
        Ok(Exit::Good)
    }
}

/// Lets the last requests be printed.
async fn finish(printing: Option<JoinHandle<()>>) {
    let Some(printing) = printing else { return };
    if let Ok(Err(error)) = timeout(LAST_LINES, printing).await {
        tracing::error!(%error, "the log of requests has ended in a panic");
    }
}

/// Writes the key files and describes the simulator.
fn first_line(simulator: &SimulatorHandle, folder: &Path) -> Result<Value, Failure> {
    let endpoints = simulator.endpoints();
    let folder = std::path::absolute(folder).map_err(|error| StorageError::io(folder, &error))?;
    let files = SimulatorFiles::in_folder(&folder).write(simulator)?;
    let shown = |path: &Path| path.display().to_string();
    Ok(json!({
        "gateway": endpoints.gateway.as_str(),
        "authorize": endpoints.authorize.as_str(),
        "v3": simulator.rest_base(),
        "app_id": SIMULATOR_APP_ID,
        "redirect_uri": simulator.redirect_uri().as_str(),
        "app_private_key": shown(&files.private_key),
        "app_private_key_pkcs1": shown(&files.private_key_pkcs1),
        "alipay_public_key": shown(&files.alipay_public_key),
        "app_public_key": shown(&files.app_public_key),
        "app_certificate": shown(&files.app_certificate),
        "alipay_certificate": shown(&files.alipay_certificate),
        "alipay_root_certificate": shown(&files.alipay_root_certificate),
        "app_authorize": simulator.app_authorize().as_str(),
        "isv_app_id": SIMULATOR_ISV_APP_ID,
        "isv_app_certificate": shown(&files.isv_app_certificate),
        "merchant_app_id": SIMULATOR_MERCHANT_APP_ID,
    }))
}

/// A future that ends with the first signal to stop.
#[cfg(unix)]
fn interrupted() -> Result<impl Future<Output = ()>, UsageError> {
    use tokio::signal::unix::{SignalKind, signal};

    let of = |kind| signal(kind).map_err(|error| UsageError::NoInterrupt(error.to_string()));
    let (mut interrupt, mut terminate) =
        (of(SignalKind::interrupt())?, of(SignalKind::terminate())?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// A future that ends with Ctrl+C.
#[cfg(windows)]
fn interrupted() -> Result<impl Future<Output = ()>, UsageError> {
    let mut interrupt = tokio::signal::windows::ctrl_c()
        .map_err(|error| UsageError::NoInterrupt(error.to_string()))?;
    Ok(async move {
        interrupt.recv().await;
    })
}

/// Reads `--port`.
fn port(text: &str) -> Result<u16, String> {
    text.parse().map_err(|_error| "0–65535".to_owned())
}
