//! `flow`: from a code to a member.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use url::Url;

use super::authorize_url::{SCOPE_HELP, scopes};
use crate::cli::access::{Access, AccessOptions};
use crate::cli::history_options::HistoryOptions;
use crate::cli::input::read_secret;
use crate::cli::merchant_leg::{MerchantLeg, MerchantOptions};
use crate::cli::persona_options::PersonaOptions;
use crate::cli::run_file::SaveOptions;
use crate::cli::trial_options::TrialOptions;
use crate::cli::views::FlowReport;
use crate::cli::{Exit, Failure, Output, UsageError};
use crate::client::{FlowRun, GrantedCode, continue_flow};
use crate::platform;
use crate::protocol::{AppId, AppKind, AuthorizationRequest, PastedCode, Scopes, State};
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
    #[arg(long, value_name = "PERSONA", conflicts_with = "auth_code")]
    auto_consent: Option<String>,
    #[command(flatten)]
    personas: PersonaOptions,
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
    #[command(flatten)]
    history: HistoryOptions,
    #[command(flatten, next_help_heading = "Third-party app (ISV)")]
    merchant: MerchantOptions,
    #[command(flatten, next_help_heading = "Bad days")]
    trial: TrialOptions,
}

impl FlowCommand {
    /// Exchanges and queries.
    pub(super) async fn run(self, output: &Output, profile: Option<&str>) -> Result<Exit, Failure> {
        let place = self.save.place(output)?;
        let persona = self.persona(output)?;
        let mut access = Access::of(&self.access, &self.trial, profile, output).await?;
        let is_third_party = self.merchant.apply(&access);
        if is_third_party {
            access.as_third_party()?;
        }
        let pasted = self.pasted(&access, output)?;
        let app_code = if is_third_party {
            self.merchant.code(&access, output)?
        } else {
            None
        };
        access.confirm(self.yes)?;
        let leg = self.merchant.run(app_code, &mut access, output).await?;
        let about = (&persona, output);
        let run = self.user_leg(&mut access, pasted, leg, about).await?;
        self.history.keep(&run.exchanges, profile, output);
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

    async fn user_leg(
        &self,
        access: &mut Access,
        pasted: Option<PastedCode>,
        leg: MerchantLeg,
        (persona, output): (&Arc<Persona>, &Output),
    ) -> Result<FlowRun, Failure> {
        let exchanges = leg.exchanges;
        if leg.has_failed {
            return Ok(FlowRun { exchanges });
        }
        let granted = self.granted(access, pasted, leg.user_app_id, persona)?;
        let mut client = access.learning_client()?;
        let run = continue_flow(&mut client, granted, platform::now, exchanges).await?;
        access.learn(&client, output)?;
        Ok(run)
    }

    /// Who consents. A file that is named is read whoever it is.
    fn persona(&self, output: &Output) -> Result<Arc<Persona>, Failure> {
        let id = self.auto_consent.as_ref();
        self.personas.find(id.unwrap_or(&USUAL_PERSONA.id), output)
    }

    /// What was given as the user's code, read before anything is sent.
    fn pasted(&self, access: &Access, output: &Output) -> Result<Option<PastedCode>, Failure> {
        let Some(text) = &self.auth_code else {
            return match &access.simulator {
                Some(_) => Ok(None),
                None => Err(UsageError::NoCode.into()),
            };
        };
        self.sent_state()?;
        if text == "-" && self.merchant.reads_stdin() {
            return Err(UsageError::TwiceStdin.into());
        }
        Ok(Some(PastedCode::parse(&read_secret(text, output)?)?))
    }

    /// The user's code, issued to the app that is known, as far as one is.
    fn granted(
        &self,
        access: &Access,
        pasted: Option<PastedCode>,
        merchant_app: Option<AppId>,
        persona: &Arc<Persona>,
    ) -> Result<GrantedCode, Failure> {
        let own = &access.credentials.app_id;
        let is_third_party = access.app_kind == AppKind::ThirdParty;
        let (pasted, sent) = match (pasted, &access.simulator) {
            (Some(pasted), _) => (pasted, self.sent_state()?),
            (None, Some(simulator)) => {
                let app_id = merchant_app.as_ref().unwrap_or(own);
                let redirect = self.consent(simulator, access, app_id, persona)?;
                (PastedCode::parse(redirect.as_str())?, None)
            }
            (None, None) => return Err(UsageError::NoCode.into()),
        };
        let (scopes, issued_to) = (pasted.scopes(), pasted.app_id());
        // Whom a third-party app calls for may not be known; then any app will do.
        let expected = match merchant_app {
            Some(app_id) => app_id,
            None if is_third_party => issued_to.clone().unwrap_or_else(|| own.clone()),
            None => own.clone(),
        };
        let code = pasted.into_code(&expected, sent.as_ref());
        let code = code.map_err(|error| {
            if is_third_party {
                error.of_third_party(own)
            } else {
                error
            }
        })?;
        Ok(GrantedCode {
            code,
            scopes,
            issued_to,
        })
    }

    fn sent_state(&self) -> Result<Option<State>, UsageError> {
        let parse =
            |text: &String| State::parse(text).ok_or_else(|| UsageError::State(text.clone()));
        self.state.as_ref().map(parse).transpose()
    }

    fn consent(
        &self,
        simulator: &SimulatorHandle,
        access: &Access,
        app_id: &AppId,
        persona: &Arc<Persona>,
    ) -> Result<Url, Failure> {
        let request = AuthorizationRequest {
            page: access.endpoints.authorize.clone(),
            app_id: app_id.clone(),
            scopes: self.scope.unwrap_or_default(),
            redirect_uri: simulator.redirect_uri(),
            state: platform::authorization_state(),
        };
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
