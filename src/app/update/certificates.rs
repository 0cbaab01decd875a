//! Messages about certificates: chains, downloads, saving.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::flow::{ask_first, is_production, tell};
use super::{doctor, keys};
use crate::app::state::Unconfirmed;
use crate::app::{
    AppState, CertificateEffect, CertificateMessage, ChainJob, Chains, Effect, KeyOrigin,
    LoadedKey, Notice, Remote,
};
use crate::client::{CallContext, CertificateDownload};
use crate::i18n::{Explain as _, Problem};
use crate::keys::{AlipayCertificate, CredentialSlot};
use crate::protocol::SigningMode;

pub(super) fn update(
    state: &mut AppState,
    message: CertificateMessage,
    now: Timestamp,
) -> Vec<Effect> {
    match message {
        CertificateMessage::ChainsChecked(task, chains) => {
            if state.certificate_desk.checking == Some(task) {
                state.certificate_desk.checking = None;
                state.certificate_desk.chains = *chains;
            }
            Vec::new()
        }
        CertificateMessage::Download if state.certificate_desk.downloading.is_some() => Vec::new(),
        CertificateMessage::Download if is_production(state) => {
            ask_first(state, Unconfirmed::Certificate)
        }
        CertificateMessage::Download => download(state, now),
        CertificateMessage::Downloaded(task, outcome) => {
            if state.certificate_desk.downloading != Some(task) {
                return Vec::new();
            }
            state.certificate_desk.downloading = None;
            downloaded(state, outcome)
        }
        CertificateMessage::Save => save(state),
        CertificateMessage::PlacePicked { path: None, .. } => Vec::new(),
        CertificateMessage::PlacePicked {
            certificate,
            profile,
            path: Some(path),
        } => {
            let write = CertificateEffect::Write {
                certificate,
                profile,
                path,
            };
            vec![Effect::Certificate(write)]
        }
        CertificateMessage::Saved {
            certificate,
            profile,
            outcome,
        } => saved(state, &certificate, &profile, outcome),
    }
}

/// Follows the certificates of the chosen profile up to its root, whenever one of them is another.
pub(super) fn follow(state: &mut AppState) -> Vec<Effect> {
    let is_used = state.profile().signing_mode == SigningMode::Certificates;
    let job = ChainJob::of(&state.keys).filter(|_| is_used);
    if state.certificate_desk.job == job {
        return Vec::new();
    }
    let task = job.as_ref().map(|_| state.next_task());
    let desk = &mut state.certificate_desk;
    desk.chains = Chains::default();
    desk.checking = task;
    desk.job.clone_from(&job);
    let check = task.zip(job);
    let check = check.map(|(task, job)| CertificateEffect::CheckChains(task, Box::new(job)));
    check.map(Effect::Certificate).into_iter().collect()
}

/// Forgets what is known about the certificates of the profile that is left.
pub(super) fn drop_desk(state: &mut AppState) -> Vec<Effect> {
    let left = std::mem::take(&mut state.certificate_desk);
    left.downloading.map(Effect::Cancel).into_iter().collect()
}

/// Stops the download under way.
pub(super) fn cancel(state: &mut AppState) -> Vec<Effect> {
    let task = state.certificate_desk.downloading.take();
    if task.is_some() {
        state.notice = Some(Notice::done("notice-certificate-cancelled"));
    }
    task.map(Effect::Cancel).into_iter().collect()
}

/// Downloads the certificate that the shown answer names.
pub(super) fn download(state: &mut AppState, now: Timestamp) -> Vec<Effect> {
    let Some(sn) = state.missing_certificate() else {
        return Vec::new();
    };
    let gateway = match state.gateway() {
        Ok(gateway) => Box::new(gateway),
        Err(problem) => return tell(state, problem),
    };
    let context = CallContext {
        id: state.next_exchange(),
        now,
        scopes: None,
        code_app_id: None,
        code_spent_before: false,
    };
    let task = state.next_task();
    state.certificate_desk.downloading = Some(task);
    state.certificate_desk.download_problem = None;
    vec![Effect::DownloadCertificate {
        task,
        sn,
        gateway,
        context,
    }]
}

/// A certificate that was proven by the root takes the place of the one at hand; the answers are
/// read again with it.
fn downloaded(
    state: &mut AppState,
    outcome: Result<Box<CertificateDownload>, Problem>,
) -> Vec<Effect> {
    let certificate = outcome.and_then(|download| {
        state.exchanges.push(Arc::new(download.exchange));
        download.outcome.map_err(|error| error.problem())
    });
    match certificate {
        Ok(certificate) => {
            let notes = certificate.notes().iter().map(|note| note.text_id());
            let loaded = LoadedKey {
                notes: notes.collect(),
                key: certificate,
                origin: KeyOrigin::Downloaded,
            };
            // A file that is still being read would come too late.
            state.reading_keys.clear(CredentialSlot::ALIPAY_CERTIFICATE);
            state.keys.alipay_certificate.finish(Ok(loaded));
            state.notice = Some(Notice::done("notice-certificate-downloaded"));
            doctor::look_again(state)
        }
        Err(problem) => {
            state.certificate_desk.download_problem = Some(problem.clone());
            tell(state, problem)
        }
    }
}

fn save(state: &mut AppState) -> Vec<Effect> {
    let loaded = state.keys.alipay_certificate.value();
    let Some(certificate) = loaded.map(|loaded| Box::new(loaded.key.clone())) else {
        return Vec::new();
    };
    let pick = CertificateEffect::PickPlace {
        certificate,
        profile: state.profile().name.clone(),
        locale: state.locale(),
    };
    vec![Effect::Certificate(pick)]
}

/// The profile remembers the file of its certificate; the simulator's keeps its own.
fn saved(
    state: &mut AppState,
    certificate: &AlipayCertificate,
    profile: &str,
    outcome: Result<PathBuf, Problem>,
) -> Vec<Effect> {
    let path = match outcome {
        Ok(path) => path,
        Err(problem) => return tell(state, problem),
    };
    state.notice = Some(Notice::done("notice-certificate-saved"));
    let is_chosen = state.profile().name == profile && !state.profile().is_built_in();
    let slot = CredentialSlot::ALIPAY_CERTIFICATE;
    match &mut state.keys.alipay_certificate {
        Remote::Ready(loaded) if is_chosen && loaded.key == *certificate => {
            loaded.origin = KeyOrigin::File(path.clone());
            keys::remember(state, slot, Some(path))
        }
        _ => Vec::new(),
    }
}
