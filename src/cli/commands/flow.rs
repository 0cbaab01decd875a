//! `flow`: from a code to a member.

use std::path::{Path, PathBuf};

use clap::Args;
use url::Url;

use super::authorize_url::{SCOPE_HELP, scopes};
use super::simulator::persona_named;
use crate::cli::access::{Access, AccessOptions};
use crate::cli::input::Input;
use crate::cli::run_file::SaveOptions;
use crate::cli::trial_options::TrialOptions;
use crate::cli::views::FlowReport;
use crate::cli::{Exit, Failure, Output, UsageError};
use crate::client::{GrantedCode, run_flow};
use crate::platform;
use crate::protocol::{AuthorizationRequest, PastedCode, Scopes, State};
use crate::report::{ReportFormat, ReportSource, SupportReport};
use crate::simulator::{Persona, SimulatorHandle, USUAL_PERSONA};
use crate::storage::write_atomically;

/// Exchange a code, query the member, verify and explain every answer
///
/// Without a profile, an app or keys it runs against an embedded simulator that is started for the
/// call and consents by itself. A gateway in production is called only with --yes.
#[derive(Args)]
pub(in crate::cli) struct FlowCommand {
    #[command(flatten)]
    access: AccessOptions,
    /// The code, or the address the browser was sent to; `-` reads it from stdin
    #[arg(long, value_name = "CODE_OR_URL", allow_hyphen_values = true)]
    auth_code: Option<String>,
    /// The state that was sent with the authorization, to check the address against
    #[arg(long, value_name = "TEXT", requires = "auth_code")]
    state: Option<String>,
    /// Who consents at the embedded simulator [default: buyer]
    #[arg(long, value_name = "PERSONA", value_parser = persona_named, conflicts_with = "auth_code")]
    auto_consent: Option<&'static Persona>,
    /// What is consented to at the embedded simulator
    #[arg(long, value_name = "SCOPE", value_parser = scopes, help = SCOPE_HELP, conflicts_with = "auth_code")]
    scope: Option<Scopes>,
    /// Also write the support report of this run into a file, which is replaced if it exists; its
    /// ending says the form: .md, .txt or .json
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Really call a gateway in production
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    save: SaveOptions,
    #[command(flatten, next_help_heading = "Bad days")]
    trial: TrialOptions,
}

impl FlowCommand {
    /// Exchanges and queries.
    pub(super) async fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        let place = self.save.place(output)?;
        let access = Access::of(&self.access, &self.trial, profile, output).await?;
        let granted = self.code(&access, output)?;
        access.confirm(self.yes)?;
        let client = access.client()?;
        let run = run_flow(&client, granted, platform::now).await?;
        if let (Some(path), Some(source)) = (&self.report, ReportSource::of_run(&run)) {
            write_report(path, &source, output)?;
        }
        if let Some(place) = place {
            place.write(&run.exchanges)?;
        }
        output.show(&FlowReport {
            environment: access.environment,
            gateway: access.endpoints.gateway,
            run,
            capsule: None,
        })
    }

    fn code(&self, access: &Access, output: &Output) -> Result<GrantedCode, Failure> {
        let pasted = match (&self.auth_code, &access.simulator) {
            (Some(text), _) if text == "-" => {
                let bytes = Input::Stdin.read(output)?;
                String::from_utf8_lossy(&bytes).into_owned()
            }
            (Some(text), _) => text.clone(),
            (None, Some(simulator)) => self.consent(simulator, access)?.into(),
            (None, None) => return Err(UsageError::NoCode.into()),
        };
        let sent = match &self.state {
            Some(text) => Some(State::parse(text).ok_or_else(|| UsageError::State(text.clone()))?),
            None => None,
        };
        let pasted = PastedCode::parse(&pasted)?;
        let (scopes, issued_to) = (pasted.scopes(), pasted.app_id());
        Ok(GrantedCode {
            code: pasted.into_code(&access.credentials.app_id, sent.as_ref())?,
            scopes,
            issued_to,
        })
    }

    fn consent(&self, simulator: &SimulatorHandle, access: &Access) -> Result<Url, Failure> {
        let request = AuthorizationRequest {
            page: access.endpoints.authorize.clone(),
            app_id: access.credentials.app_id.clone(),
            scopes: self.scope.unwrap_or_default(),
            redirect_uri: simulator.redirect_uri(),
            state: platform::authorization_state(),
        };
        let persona = self.auto_consent.unwrap_or(USUAL_PERSONA);
        Ok(simulator.consent(&request, persona)?)
    }
}

fn write_report(path: &Path, source: &ReportSource<'_>, output: &Output) -> Result<(), Failure> {
    let report = SupportReport::of(source, output.report_options());
    let text = report.render(ReportFormat::of_path(path));
    write_atomically(path, text.text().as_bytes())?;
    let path = path.display().to_string();
    let args = [("path", path.as_str())];
    output.aside(&output.locale().text_with("cli-report-written", &args));
    Ok(())
}
