//! What the outside is asked to do.

use std::path::PathBuf;
use std::sync::Arc;

use url::Url;

use super::{
    CapsuleEffect, CertificateEffect, CodeEffect, ComparisonEffect, HistoryEffect, InspectEffect,
    KeyFileEffect, KeyOrigin, LogsEffect, OwnCodeEffect, PastedText, PersonaEffect, ReportEffect,
    SignContentTexts, SimulatorEffect, StoredKeys, TaskId, ViewerEffect,
};
use crate::client::{CallContext, Credentials, Exchange, TransportOptions};
use crate::i18n::Locale;
use crate::keys::{AlipayPublicKey, AppPublicKey, CredentialSlot};
use crate::protocol::methods::Call;
use crate::protocol::{AppKind, CertSn, Endpoints, Environment, SigningMode, State};
use crate::signing::KnownKeys;
use crate::storage::{Profile, Settings, WindowPlace};

/// A request to the runtime. Its outcome comes back as a message.
#[derive(Debug)]
pub enum Effect {
    /// Read profiles and settings.
    Load,
    /// Save a profile and remember it as the chosen one.
    SaveProfile(Box<Profile>),
    /// Remember the chosen profile.
    SaveChoice(String),
    /// Delete a profile.
    DeleteProfile(String),
    /// Save the settings.
    SaveSettings(Settings),
    /// Save where the window is.
    SaveWindowPlace(WindowPlace),
    /// Ask for a key file.
    PickKeyFile {
        /// For this slot.
        slot: CredentialSlot,
        /// Of this profile.
        profile: String,
        /// Language of the dialog's title.
        locale: Locale,
    },
    /// Read a key.
    ReadKey {
        /// Answer with this number.
        task: TaskId,
        /// For this slot.
        slot: CredentialSlot,
        /// From here.
        source: KeySource,
    },
    /// Find out which slot a dropped file fits.
    RecogniseKey {
        /// The file.
        path: PathBuf,
        /// For this profile.
        profile: String,
        /// In this mode.
        mode: SigningMode,
    },
    /// Start the simulator.
    StartSimulator,
    /// Something that the running simulator does.
    Simulator(SimulatorEffect),
    /// Open the browser.
    OpenBrowser(Url),
    /// Wait for a redirect on this computer.
    Listen {
        /// Answer with this number.
        task: TaskId,
        /// Listen here.
        redirect_uri: Url,
        /// Only a redirect that brings this back ends it.
        state: State,
        /// Language of the page that ends it.
        locale: Locale,
    },
    /// Make a call.
    Execute {
        /// Answer with this number.
        task: TaskId,
        /// What to call.
        call: Box<Call>,
        /// With what.
        gateway: Box<Gateway>,
        /// Circumstances.
        context: CallContext,
    },
    /// Make a preflight.
    Preflight {
        /// Answer with this number.
        task: TaskId,
        /// What is asked for in vain.
        call: Box<Call>,
        /// With what.
        gateway: Box<Gateway>,
        /// Circumstances.
        context: CallContext,
    },
    /// Download a certificate of Alipay's.
    DownloadCertificate {
        /// Answer with this number.
        task: TaskId,
        /// Its SN.
        sn: CertSn,
        /// With what.
        gateway: Box<Gateway>,
        /// Circumstances.
        context: CallContext,
    },
    /// Stop a task.
    Cancel(TaskId),
    /// What page Inspect asks for.
    Inspect(InspectEffect),
    /// What page Logs asks for.
    Logs(LogsEffect),
    /// Compare two strings to sign.
    CompareSignContents {
        /// Answer with this number.
        task: TaskId,
        /// The two sides.
        texts: SignContentTexts,
    },
    /// Something about key files that are looked at, converted and made.
    KeyFile(KeyFileEffect),
    /// Something about the personas that the user writes.
    Persona(PersonaEffect),
    /// Something about certificates.
    Certificate(CertificateEffect),
    /// Something about the support report.
    Report(ReportEffect),
    /// Something about the code of a request.
    Code(CodeEffect),
    /// Something about past runs.
    History(HistoryEffect),
    /// Something about the viewer of an answer.
    Viewer(ViewerEffect),
    /// Put a text to the clipboard, which belongs to the window.
    Copy(PastedText),
    /// Read answers again under other keys.
    Reread {
        /// Answer with this number.
        task: TaskId,
        /// The calls.
        exchanges: Vec<Arc<Exchange>>,
        /// The keys.
        keys: Box<InspectionKeys>,
    },
    /// Something about the key files of the simulator.
    OwnCode(OwnCodeEffect),
    /// Something about runs in files.
    Capsule(CapsuleEffect),
    /// Compare two runs.
    CompareRuns(Box<ComparisonEffect>),
    /// Draw a fresh `state`.
    DrawState,
}

impl From<HistoryEffect> for Effect {
    fn from(effect: HistoryEffect) -> Self {
        Self::History(effect)
    }
}

/// A gateway with what is needed to call it.
#[derive(Clone, Debug)]
pub struct Gateway {
    /// Which one.
    pub environment: Environment,
    /// Its addresses.
    pub endpoints: Endpoints,
    /// Keys and app.
    pub credentials: Credentials,
    /// All other keys, to find out whose key signed.
    pub shelf: Arc<StoredKeys>,
    /// How far calls go for their answers.
    pub transport: TransportOptions,
}

/// The keys of the chosen profile that a pasted answer is verified with.
#[derive(Clone, Debug)]
pub struct InspectionKeys {
    /// Alipay's.
    pub alipay: Option<AlipayPublicKey>,
    /// The app's own, to recognise it in the wrong place.
    pub own: Option<AppPublicKey>,
    /// All others, to find out whose key signed.
    pub shelf: Arc<StoredKeys>,
}

impl InspectionKeys {
    /// The keys as a verification takes them.
    #[must_use]
    pub fn known(&self) -> KnownKeys<'_> {
        KnownKeys {
            alipay: self.alipay.as_ref(),
            own: self.own.as_ref(),
            shelf: Some(self.shelf.as_ref()),
        }
    }
}

/// Where a key is read from.
#[derive(Debug)]
pub enum KeySource {
    /// A file.
    File(PathBuf),
    /// A pasted text.
    Text(PastedText),
    /// The simulator's embedded TEST ONLY keys and certificates, of its app of this kind.
    BuiltIn(AppKind),
}

impl KeySource {
    /// What is remembered of it.
    #[must_use]
    pub fn origin(&self) -> KeyOrigin {
        match self {
            Self::File(path) => KeyOrigin::File(path.clone()),
            Self::Text(_) => KeyOrigin::Pasted,
            Self::BuiltIn(_) => KeyOrigin::BuiltIn,
        }
    }
}
