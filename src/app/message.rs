//! What can happen.

use std::path::PathBuf;
use std::sync::Arc;

use url::Url;

use super::{
    CapsuleMessage, CertificateMessage, CodeMessage, ComparisonMessage, HistoryMessage,
    InspectMessage, InspectorTab, KeyFileMessage, KeyOrigin, LoadedKey, LogsMessage,
    MerchantMessage, Overlay, OwnCodeMessage, Page, PastedText, PersonaMessage, ReferenceMessage,
    ReportMessage, RequestLogMessage, SettingsMessage, SignContentTexts, SimulatorInfo, TaskId,
    ViewerMessage,
};
use crate::client::preflight::Preflight;
use crate::client::{Exchange, ExchangeId};
use crate::i18n::{Locale, Problem};
use crate::keys::{
    AlipayCertificate, AlipayPublicKey, AlipayRootCertificate, AppCertificate, AppPrivateKey,
    CredentialSlot,
};
use crate::protocol::{
    ApiVersion, AppKind, Charset, Environment, Scopes, SignType, SigningMode, State,
};
use crate::signing::comparison::SignContentCheck;
use crate::signing::doctor::KeyHolder;
use crate::simulator::{FaultRule, Persona};
use crate::storage::{Loaded, ProfileBook, Settings, Theme, WindowPlace};

/// Something that happened: the user did it, or background work ended.
#[derive(Debug)]
pub enum Message {
    /// About what is shown.
    View(ViewMessage),
    /// About profiles and settings.
    Profile(ProfileMessage),
    /// About keys.
    Key(KeyMessage),
    /// About key files that are looked at, converted and made.
    KeyFile(KeyFileMessage),
    /// About certificates.
    Certificate(CertificateMessage),
    /// About the flow.
    Flow(FlowMessage),
    /// About a merchant's authorization of a third-party app.
    Merchant(MerchantMessage),
    /// About the preflight.
    Preflight(PreflightMessage),
    /// About the simulator.
    Simulator(SimulatorMessage),
    /// About the personas that the user writes.
    Persona(PersonaMessage),
    /// About what has arrived at the simulator.
    RequestLog(RequestLogMessage),
    /// About pointing one's own program at the simulator.
    OwnCode(OwnCodeMessage),
    /// About the reference of codes and fields.
    Reference(ReferenceMessage),
    /// About the comparison of two strings to sign.
    SignContent(SignContentMessage),
    /// About mending what the signature doctor found.
    Doctor(DoctorMessage),
    /// About the support report.
    Report(ReportMessage),
    /// About runs in files.
    Capsule(CapsuleMessage),
    /// About comparisons of runs.
    Comparison(ComparisonMessage),
    /// About the settings.
    Settings(SettingsMessage),
    /// About the code of a request.
    Code(CodeMessage),
    /// About past runs.
    History(HistoryMessage),
    /// About page Inspect.
    Inspect(InspectMessage),
    /// About page Logs.
    Logs(LogsMessage),
    /// About the viewer of an answer.
    Viewer(ViewerMessage),
}

/// About what is shown.
#[derive(Debug)]
pub enum ViewMessage {
    /// Open a page.
    Open(Page),
    /// Show an exchange in the inspector.
    Choose(ExchangeId),
    /// Show a tab of the inspector.
    Tab(InspectorTab),
    /// Show tokens and codes, or hide them.
    Reveal(bool),
    /// Use this language.
    Locale(Locale),
    /// Use this theme.
    Theme(Theme),
    /// Open this list, or close what is open.
    Overlay(Option<Overlay>),
    /// Move the focus to another region of the window.
    Region(RegionStep),
    /// Something was copied to the clipboard.
    Copied,
    /// Take the notice away.
    DismissNotice,
    /// The window rests in another place.
    Placed(WindowPlace),
    /// Something went wrong in the background.
    Failed(Problem),
}

/// From one region of the window to another, in the order in which they are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionStep {
    /// To the next one.
    Next,
    /// To the one before.
    Previous,
}

/// About profiles and settings.
#[derive(Debug)]
pub enum ProfileMessage {
    /// The files were read.
    Loaded(Loaded<ProfileBook>),
    /// The settings were read.
    SettingsLoaded(Loaded<Settings>),
    /// Choose a profile by name.
    Choose(String),
    /// Make a new profile.
    Create {
        /// Its name.
        name: String,
        /// Its environment.
        environment: Environment,
    },
    /// Delete the chosen profile.
    Delete,
    /// Change the chosen profile.
    Edit(ProfileEdit),
}

/// A change to the chosen profile.
#[derive(Clone, Debug)]
pub enum ProfileEdit {
    /// App id.
    AppId(String),
    /// Gateway of a custom environment.
    GatewayUrl(String),
    /// Authorization page of a custom environment.
    AuthorizeUrl(String),
    /// Redirect URI.
    RedirectUri(String),
    /// Redirect URI of a third-party app itself.
    AppRedirectUri(String),
    /// Scopes.
    Scopes(Scopes),
    /// Signature algorithm.
    SignType(SignType),
    /// Character set.
    Charset(Charset),
    /// Keys or certificates.
    SigningMode(SigningMode),
    /// On whose behalf the app calls.
    AppKind(AppKind),
    /// The form in which calls are written.
    ApiVersion(ApiVersion),
    /// Whether a pasted redirect runs at once.
    RunAfterPaste(bool),
    /// Whether the redirect is caught on this computer.
    CatchRedirect(bool),
}

/// About keys.
#[derive(Debug)]
pub enum KeyMessage {
    /// Ask for a file.
    Pick(CredentialSlot),
    /// The file dialog was closed; without a file if the user cancelled or there is no dialog.
    Picked {
        /// For this slot.
        slot: CredentialSlot,
        /// Of the profile that was chosen when the dialog was opened.
        profile: String,
        /// The file.
        path: Option<PathBuf>,
    },
    /// A path was typed.
    Path(CredentialSlot, PathBuf),
    /// A key's text was pasted.
    Text(CredentialSlot, PastedText),
    /// A file was dropped on the window; its content decides the slot.
    Dropped(PathBuf),
    /// Take the key away.
    Forget(CredentialSlot),
    /// The private key is read. Profile, key or problem.
    PrivateKey(TaskId, KeyOrigin, Result<LoadedKey<AppPrivateKey>, Problem>),
    /// Alipay's public key is read.
    AlipayPublicKey(
        TaskId,
        KeyOrigin,
        Result<LoadedKey<AlipayPublicKey>, Problem>,
    ),
    /// The app's certificate is read.
    AppCertificate(
        TaskId,
        KeyOrigin,
        Result<LoadedKey<AppCertificate>, Problem>,
    ),
    /// Alipay's certificate is read.
    AlipayCertificate(
        TaskId,
        KeyOrigin,
        Result<LoadedKey<AlipayCertificate>, Problem>,
    ),
    /// The root certificates are read.
    RootCertificate(
        TaskId,
        KeyOrigin,
        Result<LoadedKey<AlipayRootCertificate>, Problem>,
    ),
    /// What a dropped file is, with the slot it fits.
    DroppedIs {
        /// The file.
        path: PathBuf,
        /// The profile that was chosen when it was dropped.
        profile: String,
        /// The slot, or why there is none.
        slot: Result<CredentialSlot, Problem>,
    },
}

/// About the flow.
#[derive(Debug)]
pub enum FlowMessage {
    /// Do the whole job against the simulator.
    RunDemo,
    /// Open the authorization page in the browser.
    Authorize,
    /// A listener waits for the redirect at this address.
    Listening(TaskId, Url),
    /// The listener has caught the redirect, or failed.
    Caught(TaskId, Result<PastedText, Problem>),
    /// The simulator's consent sends the browser here.
    Consented(Result<PastedText, Problem>),
    /// A code or redirect was pasted.
    Paste(PastedText),
    /// Exchange the code.
    Exchange,
    /// Query the member.
    Query,
    /// Refresh the token.
    Refresh,
    /// Yes, send it to production.
    Confirm,
    /// No, do not.
    Decline,
    /// Stop the call under way.
    Cancel,
    /// A call ended.
    Done(TaskId, Result<Box<Exchange>, Problem>),
    /// Forget code and token and begin again.
    Restart,
    /// A fresh `state` for the next authorization.
    NewState(State),
}

/// About the preflight.
#[derive(Debug)]
pub enum PreflightMessage {
    /// Make it.
    Run,
    /// It ended.
    Done(TaskId, Result<Box<Preflight>, Problem>),
}

/// About the simulator.
#[derive(Debug)]
pub enum SimulatorMessage {
    /// It runs, or could not be started.
    Started(Box<Result<SimulatorInfo, Problem>>),
    /// Something about it has changed.
    Changed(Box<SimulatorInfo>),
    /// Let these things go wrong, and nothing else.
    Faults(Vec<FaultRule>),
    /// Consent as this persona.
    Persona(Arc<Persona>),
}

/// About the comparison of two strings to sign.
#[derive(Debug)]
pub enum SignContentMessage {
    /// Compare these.
    Compare(SignContentTexts),
    /// Fill the fields from this call.
    Take(ExchangeId),
    /// Fill the fields from this call and compare.
    CompareExchange(ExchangeId),
    /// What came out.
    Compared(TaskId, Result<Arc<SignContentCheck>, Problem>),
    /// Open the vendor's page about the refusal.
    OpenLink,
}

/// About mending what the signature doctor found.
#[derive(Debug)]
pub enum DoctorMessage {
    /// Verify with the key that signed.
    UseKey(KeyHolder),
    /// Inspect the answer as it was signed.
    InspectMended,
    /// The answers were read again under other keys.
    Reread(TaskId, Vec<Arc<Exchange>>),
}

macro_rules! into_message {
    ($($part:ident => $message:ident),+ $(,)?) => {$(
        impl From<$message> for Message {
            fn from(message: $message) -> Self {
                Self::$part(message)
            }
        }
    )+};
}

into_message!(
    View => ViewMessage,
    Profile => ProfileMessage,
    Key => KeyMessage,
    KeyFile => KeyFileMessage,
    Certificate => CertificateMessage,
    Flow => FlowMessage,
    Merchant => MerchantMessage,
    Preflight => PreflightMessage,
    Simulator => SimulatorMessage,
    Persona => PersonaMessage,
    RequestLog => RequestLogMessage,
    OwnCode => OwnCodeMessage,
    Reference => ReferenceMessage,
    SignContent => SignContentMessage,
    Doctor => DoctorMessage,
    Report => ReportMessage,
    Capsule => CapsuleMessage,
    Comparison => ComparisonMessage,
    Code => CodeMessage,
    Settings => SettingsMessage,
    History => HistoryMessage,
    Inspect => InspectMessage,
    Logs => LogsMessage,
    Viewer => ViewerMessage
);
