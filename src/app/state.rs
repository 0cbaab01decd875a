//! Everything the program knows.

use std::sync::Arc;
use std::time::Duration;

use super::update::{ReadingKeys, source_of};
use super::{
    Authorization, CapsuleDesk, CertificateDesk, CodeView, ComparisonDesk, Flow, Gateway,
    HistoryDesk, InspectDesk, InspectionKeys, InspectorTab, KeyFile, KeyFiles, KeyRing, LogsDesk,
    Merchant, MerchantLeg, Notice, Overlay, OwnCode, Page, PersonaDesk, PreflightRun, Reference,
    Remote, Reports, RequestLog, SignContents, SimulatorInfo, Slot, SpentTokens, StoredKeys,
    TaskId, ViewerDesk,
};
use crate::client::{
    Certificates, Credentials, Exchange, ExchangeId, Inspection, ProxyChoice, TransportOptions,
};
use crate::diagnosis::Finding;
use crate::i18n::{Explain as _, Fault, Locale, Problem};
use crate::keys::{AppPrivateKey, CertificateSlot};
use crate::protocol::{AppKind, AuthCode, CertSn, SigningMode, State};
use crate::signing::doctor::KeyHolder;
use crate::simulator::{FaultRule, Persona, USUAL_PERSONA};
use crate::storage::{Profile, ProfileBook, ProxySetting, Settings};

/// The state; only `update` changes it, views read it.
#[derive(Debug)]
pub struct AppState {
    /// Language and theme.
    pub settings: Settings,
    /// The page that is open.
    pub page: Page,
    /// The saved profiles.
    pub book: ProfileBook,
    /// The profiles to choose from.
    pub profiles: Vec<Profile>,
    /// The chosen one, as an index into `profiles`.
    pub chosen_profile: usize,
    /// The keys of the chosen profile.
    pub keys: KeyRing,
    /// The key files of all profiles, and those that were opened.
    pub key_files: KeyFiles,
    /// What is known about the certificates of the chosen profile.
    pub certificate_desk: CertificateDesk,
    /// How far the flow of the chosen profile has come.
    pub flow: Flow,
    /// The merchant for whom a third-party app calls.
    pub merchant: MerchantLeg,
    /// Whether tokens and codes are shown in full.
    pub reveal: bool,
    /// All calls of this run of the program.
    pub exchanges: Vec<Arc<Exchange>>,
    /// The call that the inspector shows.
    pub chosen_exchange: Option<ExchangeId>,
    /// The tab that the inspector shows.
    pub tab: InspectorTab,
    /// The code of the call that the inspector shows.
    pub code: CodeView,
    /// The embedded gateway.
    pub simulator: Remote<SimulatorInfo, Problem>,
    /// What has arrived there.
    pub request_log: RequestLog,
    /// How one's own program is pointed at it.
    pub own_code: OwnCode,
    /// How long a call may take in all.
    pub time_limit: Duration,
    /// As whom the simulator's demo consents.
    pub persona: Arc<Persona>,
    /// The personas to choose from, and those that the user writes.
    pub personas: PersonaDesk,
    /// Whether a demo starts as soon as the simulator and its keys are there.
    pub demo_wanted: bool,
    /// Page Inspect.
    pub inspect: InspectDesk,
    /// Page Logs.
    pub logs: LogsDesk,
    /// The reading under other keys under way.
    pub rereading: Option<TaskId>,
    /// The reference of codes and fields.
    pub reference: Reference,
    /// The comparison of two strings to sign.
    pub sign_contents: SignContents,
    /// The key reads under way.
    pub reading_keys: ReadingKeys,
    /// The preflight of the chosen profile.
    pub preflight: PreflightRun,
    /// What can be said about the flow's next call before it is sent.
    pub warnings: Vec<Finding>,
    /// What can be said about a refresh before it is sent.
    pub refresh_warnings: Vec<Finding>,
    /// The call that waits for a yes, because it goes to production.
    pub unconfirmed: Option<Unconfirmed>,
    /// The codes that were sent to a gateway: each is good for one attempt.
    pub spent_codes: Vec<AuthCode>,
    /// The refresh tokens and merchants' codes that were sent.
    pub spent_tokens: SpentTokens,
    /// What is wrong with the typed address of a proxy.
    pub proxy_problem: Option<Problem>,
    /// What went wrong with the pasted code.
    pub paste_problem: Option<Problem>,
    /// The support report.
    pub reports: Reports,
    /// The run from a file that is shown in the place of the live one, and what is asked about it.
    pub capsule: CapsuleDesk,
    /// A comparison of runs.
    pub comparison: ComparisonDesk,
    /// The newest notice.
    pub notice: Option<Notice>,
    /// The list that lies over the page.
    pub overlay: Option<Overlay>,
    /// Past runs.
    pub history: HistoryDesk,
    /// What the viewer of an answer has worked out.
    pub viewer: ViewerDesk,
    /// Steps from region to region that were asked for since the start, backward ones negative.
    pub region_steps: i64,
    last_task: u64,
    last_exchange: u64,
}

/// A call to production that waits for a yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unconfirmed {
    /// Exchange the code.
    Exchange,
    /// Query the member.
    Query,
    /// Make a preflight.
    Preflight,
    /// Refresh the token.
    Refresh,
    /// Exchange a merchant's code.
    MerchantExchange,
    /// Ask how a merchant's grant stands.
    MerchantQuery,
    /// Refresh a merchant's token.
    MerchantRefresh,
    /// Download a certificate of Alipay's.
    Certificate,
}

impl AppState {
    /// The state at the start. The simulator's profile is chosen until the saved ones are read.
    #[must_use]
    pub fn new(settings: Settings, state: State) -> Self {
        let book = ProfileBook::default();
        Self {
            time_limit: settings.time_limit.into(),
            settings,
            page: Page::default(),
            profiles: book.offered(),
            book,
            chosen_profile: 0,
            keys: KeyRing::default(),
            key_files: KeyFiles::default(),
            certificate_desk: CertificateDesk::default(),
            flow: Flow::new(state),
            merchant: MerchantLeg::default(),
            reveal: false,
            exchanges: Vec::new(),
            chosen_exchange: None,
            tab: InspectorTab::default(),
            code: CodeView::default(),
            simulator: Remote::Pending { previous: None },
            request_log: RequestLog::default(),
            own_code: OwnCode::default(),
            persona: Arc::clone(&USUAL_PERSONA),
            personas: PersonaDesk::default(),
            demo_wanted: false,
            inspect: InspectDesk::default(),
            logs: LogsDesk::default(),
            rereading: None,
            reference: Reference::default(),
            sign_contents: SignContents::default(),
            reading_keys: ReadingKeys::default(),
            preflight: PreflightRun::default(),
            warnings: Vec::new(),
            refresh_warnings: Vec::new(),
            unconfirmed: None,
            spent_codes: Vec::new(),
            spent_tokens: SpentTokens::default(),
            proxy_problem: None,
            paste_problem: None,
            reports: Reports::default(),
            capsule: CapsuleDesk::default(),
            comparison: ComparisonDesk::default(),
            notice: None,
            overlay: None,
            history: HistoryDesk::default(),
            viewer: ViewerDesk::default(),
            region_steps: 0,
            last_task: 0,
            last_exchange: 0,
        }
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.settings.locale()
    }

    /// The chosen profile.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        static FALLBACK: std::sync::LazyLock<Profile> =
            std::sync::LazyLock::new(Profile::simulator);
        self.profiles.get(self.chosen_profile).unwrap_or(&FALLBACK)
    }

    /// Whether the chosen profile is that of a third-party app.
    #[must_use]
    pub fn is_third_party(&self) -> bool {
        self.profile().app_kind == AppKind::ThirdParty
    }

    /// The merchant for whom the chosen third-party app calls, as soon as there is one.
    #[must_use]
    pub fn merchant(&self) -> Option<&Merchant> {
        let merchant = self.merchant.grant.merchant();
        merchant.filter(|_| self.is_third_party())
    }

    /// Every key that the program knows: those of all profiles and those that were opened.
    #[must_use]
    pub fn known_keys(&self) -> Vec<Arc<KeyFile>> {
        self.key_files.all(&self.keys, &self.profile().name)
    }

    /// The call that the inspector shows, in the character set that was chosen for it.
    #[must_use]
    pub fn shown_exchange(&self) -> Option<&Arc<Exchange>> {
        let reread = self.viewer.read_as.as_ref();
        if let Some(reread) = reread.and_then(|it| it.reread.ready()) {
            return Some(reread);
        }
        self.chosen_call()
    }

    /// The call that is chosen, as it was read when it ended.
    #[must_use]
    pub fn chosen_call(&self) -> Option<&Arc<Exchange>> {
        let id = self.shown_id()?;
        self.timeline().iter().find(|exchange| exchange.id == id)
    }

    /// The calls that the timeline shows: those of the opened run, otherwise the live ones.
    #[must_use]
    pub fn timeline(&self) -> &[Arc<Exchange>] {
        let replay = self.capsule.replay.as_ref();
        replay.map_or(&self.exchanges, |replay| &replay.exchanges)
    }

    /// The number of the call that the inspector shows.
    #[must_use]
    pub fn shown_id(&self) -> Option<ExchangeId> {
        match &self.capsule.replay {
            Some(replay) => replay.chosen,
            None => self.chosen_exchange,
        }
    }

    /// The part of the inspected text that is shown.
    #[must_use]
    pub fn shown_part(&self) -> Option<&Inspection> {
        self.inspect.shown_part()
    }

    /// App id and keys, if all are there.
    ///
    /// # Errors
    /// The first problem that stands in the way.
    pub fn credentials(&self) -> Result<Credentials, Problem> {
        let profile = self.profile();
        let private_key = present(&self.keys.private_key, || {
            Problem::new(Fault::Input, "private-key-absent")
        })?;
        let private_key = private_key.clone();
        private_key
            .check_for(profile.sign_type)
            .map_err(|error| error.problem())?;
        Ok(Credentials {
            app_id: Authorization::app_id(self)?,
            certificates: self.certificates(&private_key)?.map(Arc::new),
            private_key,
            alipay_public_key: self
                .keys
                .alipay_public_key
                .value()
                .map(|loaded| loaded.key.clone()),
            sign_type: profile.sign_type,
            charset: profile.charset,
            app_auth_token: self
                .merchant()
                .map(|merchant| merchant.grant.app_auth_token.clone()),
            api_version: profile.api_version,
        })
    }

    /// The certificates of the chosen profile; `None` in key mode.
    fn certificates(&self, private_key: &AppPrivateKey) -> Result<Option<Certificates>, Problem> {
        if self.profile().signing_mode == SigningMode::Keys {
            return Ok(None);
        }
        let keys = &self.keys;
        let app = present(&keys.app_certificate, || absent(CertificateSlot::App))?;
        let alipay = present(&keys.alipay_certificate, || absent(CertificateSlot::Alipay))?;
        let root = present(&keys.root_certificate, || absent(CertificateSlot::Root))?;
        let certificates = Certificates::new(app.clone(), alipay.clone(), root.clone());
        let fits = certificates.check_key(private_key);
        fits.map_err(|error| error.problem())?;
        match self.certificate_desk.chains.foreign() {
            Some(error) => Err(error.problem()),
            None => Ok(Some(certificates)),
        }
    }

    /// The certificate that the shown answer names and that is not at hand, if the chosen profile
    /// can download it.
    #[must_use]
    pub fn missing_certificate(&self) -> Option<CertSn> {
        if self.capsule.is_replaying() || self.page != Page::Flow {
            return None;
        }
        let exchange = self.shown_exchange()?;
        let sn = exchange.unknown_certificate()?;
        let is_possible = self.is_own_call(exchange) && self.credentials().is_ok();
        is_possible.then_some(sn)
    }

    /// Whether a call was made for the chosen profile's app.
    pub(super) fn is_own_call(&self, exchange: &Exchange) -> bool {
        let app_id = Authorization::app_id(self).ok();
        exchange.environment == self.profile().environment
            && app_id.is_some_and(|own| exchange.request.param("app_id") == Some(own.as_str()))
    }

    /// Whether everything that a call needs is there.
    #[must_use]
    pub fn can_call(&self) -> bool {
        Authorization::endpoints(self).is_ok() && self.credentials().is_ok()
    }

    /// Everything that a call needs, if all is there.
    ///
    /// # Errors
    /// The first problem that stands in the way.
    pub fn gateway(&self) -> Result<Gateway, Problem> {
        Ok(Gateway {
            environment: self.profile().environment,
            endpoints: Authorization::endpoints(self)?,
            credentials: self.credentials()?,
            shelf: self.stored_keys(),
            transport: TransportOptions {
                total_limit: self.time_limit,
                local_root: self.simulator_root(),
                proxy: proxy(&self.settings),
            },
        })
    }

    /// The root certificate behind the simulator's gateway, for its own profile.
    fn simulator_root(&self) -> Option<Arc<[u8]>> {
        let info = self
            .simulator
            .value()
            .filter(|_| self.profile().is_built_in());
        info?.authority.clone()
    }

    /// What goes wrong at the simulator on purpose.
    #[must_use]
    pub fn faults(&self) -> &[FaultRule] {
        self.simulator.value().map_or(&[], |info| &info.faults)
    }

    /// The keys that answers are verified with.
    #[must_use]
    pub fn inspection_keys(&self) -> InspectionKeys {
        let private_key = self.keys.private_key.value();
        InspectionKeys {
            alipay: self.keys.verifying_key(self.profile().signing_mode),
            own: private_key.map(|loaded| loaded.key.public_key()),
            shelf: self.stored_keys(),
        }
    }

    /// Whether the chosen profile can take over the Alipay public key of this holder.
    #[must_use]
    pub fn can_use_key_of(&self, holder: &KeyHolder) -> bool {
        source_of(self, holder).is_some()
    }

    /// The keys of all profiles, and those that were opened to be looked at.
    #[must_use]
    pub fn stored_keys(&self) -> Arc<StoredKeys> {
        Arc::new(StoredKeys {
            profiles: self.profiles.clone(),
            others: self.key_files.to_try(),
        })
    }

    pub(super) fn next_task(&mut self) -> TaskId {
        self.last_task += 1;
        TaskId(self.last_task)
    }

    pub(super) fn next_exchange(&mut self) -> ExchangeId {
        self.last_exchange += 1;
        ExchangeId(self.last_exchange)
    }
}

/// What is in a slot, or why it is not.
fn present<K>(slot: &Slot<K>, absent: impl FnOnce() -> Problem) -> Result<&K, Problem> {
    match (slot.value(), slot) {
        (Some(loaded), _) => Ok(&loaded.key),
        (None, Remote::Failed(problem)) => Err(problem.clone()),
        (None, _) => Err(absent()),
    }
}

fn absent(slot: CertificateSlot) -> Problem {
    Problem::new(Fault::Input, "certificate-absent")
        .with("wanted", slot.name())
        .with("file", slot.file_name())
}

fn proxy(settings: &Settings) -> ProxyChoice {
    match &settings.proxy {
        ProxySetting::System => ProxyChoice::System,
        ProxySetting::None => ProxyChoice::Direct,
        ProxySetting::Custom(address) => ProxyChoice::Through(address.clone()),
    }
}
