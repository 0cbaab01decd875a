//! States to be photographed: from a real simulator, and yet the same every time.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use alipay_explorer::app::{
    AppState, CertificateEffect, CertificateMessage, CodeEffect, CodeView, ComparisonMessage,
    DoctorMessage, Effect, FileSource, FlowMessage, Gateway, InspectEffect, InspectMessage,
    InspectionInput, InspectorTab, KeyFile, KeyFileEffect, KeyFileId, KeyFileMessage,
    KeyFileOrigin, KeyMessage, KeyOrigin, KeySource, LoadedKey, MerchantMessage, Message, Page,
    PastedText, PreflightMessage, ProfileMessage, Remote, ReportEffect, ReportMessage,
    SignContentMessage, SimulatorEffect, SimulatorInfo, SimulatorMessage, TaskId, ViewMessage,
    ViewerEffect, update,
};
use alipay_explorer::client::preflight::Preflight;
use alipay_explorer::client::{GatewayClient, InspectionHints, Inspections};
use alipay_explorer::i18n::{Explain, Problem};
use alipay_explorer::keys::{
    AlipayCertificate, AlipayPublicKey, AlipayRootCertificate, AppCertificate, AppPrivateKey,
    CertificateSlot, CredentialSlot, InspectedKey, KeySlot,
};
use alipay_explorer::platform::read_key_file;
use alipay_explorer::protocol::{AuthorizationRequest, State};
use alipay_explorer::report::run_comparison::RunComparison;
use alipay_explorer::signing::comparison::SignContentCheck;
use alipay_explorer::simulator::{
    Persona, SIMULATOR_APP_ID, SIMULATOR_ISV_APP_ID, Simulator, SimulatorConfig, SimulatorHandle,
    SimulatorKeys, persona,
};
use alipay_explorer::storage::{Loaded, ProfileBook, Settings};
use jiff::Timestamp;
use tokio::runtime::{Builder, Runtime};
use url::Url;

use crate::home::key_file;

/// Stands in every picture for the port that the operating system chose.
const PORT: u16 = 38_765;
/// Stands for how long a call took.
const ELAPSED: Duration = Duration::from_micros(3_100);
/// Key files seem to lie here; their content is that of the fixtures.
pub(crate) const KEY_FOLDER: &str = "/home/me/alipay";

/// 2026-03-05 15:30:00 in Beijing.
pub(crate) fn now() -> Timestamp {
    Timestamp::from_second(1_772_695_800).unwrap()
}

/// The program without a window: effects are carried out at once, one after the other.
pub(crate) struct Studio {
    /// What the window would show.
    pub(crate) state: AppState,
    network: Runtime,
    simulator: SimulatorHandle,
}

impl Studio {
    /// The program as it is after the start.
    pub(crate) fn new(settings: Settings) -> Self {
        let mut builder = Builder::new_multi_thread();
        let network = builder.worker_threads(1).enable_all().build().unwrap();
        let config = SimulatorConfig::new(Arc::new(now), 1);
        let simulator = network.block_on(Simulator::start(config)).unwrap();
        let info = info_of(&simulator);
        let mut studio = Self {
            state: AppState::new(settings, State::from_random(7)),
            network,
            simulator,
        };
        studio.send(SimulatorMessage::Started(Box::new(Ok(info))));
        studio.send(ProfileMessage::Loaded(Loaded {
            content: ProfileBook::default(),
            notice: None,
        }));
        studio
    }

    /// Takes in a message and all that follows from it.
    pub(crate) fn send(&mut self, message: impl Into<Message>) {
        let mut messages = VecDeque::from([message.into()]);
        while let Some(message) = messages.pop_front() {
            for effect in update(&mut self.state, message, now()) {
                messages.extend(self.carry_out(effect));
            }
        }
    }

    /// Runs the demo as a persona.
    pub(crate) fn run_demo(&mut self, id: &str) {
        self.send(SimulatorMessage::Persona(persona(id).unwrap()));
        self.send(FlowMessage::RunDemo);
    }

    /// Pastes a fresh code to which a persona has consented, and returns it.
    pub(crate) fn take_code(&mut self, id: &str) -> String {
        let request = alipay_explorer::app::Authorization::request(&self.state).unwrap();
        let redirect = self.consent(&request, &persona(id).unwrap()).unwrap();
        let pair = redirect.query_pairs().find(|(name, _)| name == "auth_code");
        let code = pair.unwrap().1.into_owned();
        self.send(FlowMessage::Paste(PastedText::new(code.clone())));
        code
    }

    /// The state with everything that differs from run to run set to the same.
    pub(crate) fn finish(mut self) -> AppState {
        if let Remote::Ready(info) = &mut self.state.simulator {
            for url in [
                &mut info.endpoints.gateway,
                &mut info.endpoints.authorize,
                &mut info.redirect_uri,
            ] {
                url.set_port(Some(PORT)).unwrap();
            }
        }
        for exchange in &mut self.state.exchanges {
            let exchange = Arc::make_mut(exchange);
            exchange.elapsed = ELAPSED;
            exchange.request.url.set_port(Some(PORT)).unwrap();
        }
        // Report and program name the address, so they are made again.
        if matches!(self.state.tab, InspectorTab::Code | InspectorTab::Report) {
            self.state.reports.made = None;
            self.state.code = CodeView::default();
            self.send(ViewMessage::Tab(self.state.tab));
        }
        // The page Simulator follows the address with any message; what was found out under the
        // other address stays elsewhere.
        if self.state.page == Page::Simulator {
            let persona = Arc::clone(&self.state.persona);
            self.send(SimulatorMessage::Persona(persona));
        }
        self.state
    }

    fn carry_out(&self, effect: Effect) -> Option<Message> {
        match effect {
            Effect::ReadKey { task, slot, source } => Some(self.read_key(task, slot, &source)),
            Effect::Simulator(effect) => self.at_simulator(effect),
            Effect::Execute {
                task,
                call,
                gateway,
                context,
            } => {
                let client = client_of(*gateway);
                let exchange = self.network.block_on(client.execute(*call, context));
                let outcome = exchange.map(Box::new).map_err(|error| error.problem());
                Some(FlowMessage::Done(task, outcome).into())
            }
            Effect::Preflight {
                task,
                call,
                gateway,
                context,
            } => {
                let credentials = gateway.credentials.clone();
                let client = client_of(*gateway);
                let call = client.execute(*call, context);
                let outcome = self.network.block_on(call);
                let outcome = outcome.map(|exchange| Preflight::of(exchange, &credentials));
                let outcome = outcome.map(Box::new).map_err(|error| error.problem());
                Some(PreflightMessage::Done(task, outcome).into())
            }
            Effect::Inspect(effect) => inspected_text(effect),
            Effect::Reread {
                task,
                exchanges,
                keys,
            } => {
                let reread = exchanges
                    .iter()
                    .map(|exchange| Arc::new(exchange.reread(keys.known())))
                    .collect();
                Some(DoctorMessage::Reread(task, reread).into())
            }
            Effect::CompareSignContents { task, texts } => {
                let own = Some(texts.own.as_str()).filter(|own| !own.is_empty());
                let check = SignContentCheck::of(texts.gateway.as_str(), own);
                let outcome = check.map(Arc::new).map_err(|error| error.problem());
                Some(SignContentMessage::Compared(task, outcome).into())
            }
            Effect::Report(ReportEffect::Make(task, purpose, order)) => {
                let text = Arc::new(order.make());
                Some(ReportMessage::Made(task, purpose, order, text).into())
            }
            Effect::KeyFile(effect) => key_files(effect).map(Message::from),
            Effect::Certificate(CertificateEffect::CheckChains(task, job)) => {
                let chains = Box::new(job.check(now()));
                Some(CertificateMessage::ChainsChecked(task, chains).into())
            }
            Effect::DownloadCertificate {
                task,
                sn,
                gateway,
                context,
            } => {
                let certificates = gateway.credentials.certificates.clone().unwrap();
                let client = client_of(*gateway);
                let call = client.download_certificate(sn, &certificates, context);
                let outcome = self.network.block_on(call);
                let outcome = outcome.map(Box::new).map_err(|error| error.problem());
                Some(CertificateMessage::Downloaded(task, outcome).into())
            }
            Effect::Code(CodeEffect::Write(job)) => Some(job.work().into()),
            Effect::Viewer(effect) => viewed(effect),
            Effect::CompareRuns(effect) => {
                let comparison = Arc::new(RunComparison::of(&effect.a, &effect.b));
                Some(ComparisonMessage::Compared(effect.task, comparison).into())
            }
            _ => None,
        }
    }

    fn at_simulator(&self, effect: SimulatorEffect) -> Option<Message> {
        match effect {
            SimulatorEffect::Consent { request, persona } => {
                let redirect = self.consent(&request, &persona);
                Some(FlowMessage::Consented(redirect.map(PastedText::new)).into())
            }
            SimulatorEffect::ConsentOfMerchant(request) => {
                let redirect = self.simulator.authorize_app(&request.url());
                let redirect = redirect.map_err(|error| error.problem());
                Some(MerchantMessage::Consented(redirect.map(PastedText::new)).into())
            }
            SimulatorEffect::SetFaults(rules) => {
                self.simulator.set_faults(rules);
                let info = info_of(&self.simulator);
                Some(SimulatorMessage::Changed(Box::new(info)).into())
            }
            SimulatorEffect::LookIntoRequest { .. } => None,
        }
    }

    fn consent(
        &self,
        request: &AuthorizationRequest,
        persona: &Arc<Persona>,
    ) -> Result<Url, Problem> {
        let outcome = self.simulator.consent(request, persona);
        outcome.map_err(|error| error.problem())
    }

    fn read_key(&self, task: TaskId, slot: CredentialSlot, source: &KeySource) -> Message {
        let origin = source.origin();
        let made = || self.simulator.certificates().unwrap();
        let message = match slot {
            CredentialSlot::Key(KeySlot::AppPrivateKey) => {
                let built_in = || self.simulator.keys().app_private_key.clone();
                let key = load(source, AppPrivateKey::parse, built_in);
                KeyMessage::PrivateKey(task, origin.clone(), loaded(key, origin))
            }
            CredentialSlot::Key(KeySlot::AlipayPublicKey) => {
                let built_in = || self.simulator.keys().alipay_public_key();
                let key = load(source, AlipayPublicKey::parse, built_in);
                KeyMessage::AlipayPublicKey(task, origin.clone(), loaded(key, origin))
            }
            CredentialSlot::Certificate(CertificateSlot::App) => {
                let built_in = || made().app(SIMULATOR_APP_ID).unwrap().clone();
                let certificate = load(source, AppCertificate::parse, built_in);
                KeyMessage::AppCertificate(task, origin.clone(), loaded(certificate, origin))
            }
            CredentialSlot::Certificate(CertificateSlot::Alipay) => {
                let built_in = || made().alipay.clone();
                let certificate = load(source, AlipayCertificate::parse, built_in);
                KeyMessage::AlipayCertificate(task, origin.clone(), loaded(certificate, origin))
            }
            CredentialSlot::Certificate(CertificateSlot::Root) => {
                let built_in = || made().root.clone();
                let certificate = load(source, AlipayRootCertificate::parse, built_in);
                KeyMessage::RootCertificate(task, origin.clone(), loaded(certificate, origin))
            }
        };
        message.into()
    }
}

/// What the viewer of an answer works out; filters want another process.
pub(crate) fn viewed(effect: ViewerEffect) -> Option<Message> {
    match effect {
        ViewerEffect::Work(task, work) => Some(work.work(task).into()),
        ViewerEffect::Filter { .. } => None,
    }
}

fn info_of(simulator: &SimulatorHandle) -> SimulatorInfo {
    SimulatorInfo {
        endpoints: simulator.endpoints(),
        redirect_uri: simulator.redirect_uri(),
        app_id: SIMULATOR_APP_ID.to_owned(),
        isv_app_id: SIMULATOR_ISV_APP_ID.to_owned(),
        authority: None,
        faults: simulator.faults(),
    }
}

fn inspected_text(effect: InspectEffect) -> Option<Message> {
    let InspectEffect::Explain {
        task,
        input,
        charset,
        keys,
    } = effect
    else {
        return None;
    };
    let hints = InspectionHints {
        keys: keys.known(),
        charset,
        ..InspectionHints::default()
    };
    let bytes = match input {
        InspectionInput::Pasted(text) => text.as_str().as_bytes().to_vec(),
        InspectionInput::Line(body) | InspectionInput::Mended(body) => body.0.to_vec(),
        InspectionInput::File(path) => std::fs::read(path).unwrap(),
    };
    let inspections = Inspections::of(&bytes, hints);
    Some(InspectMessage::Found(task, Arc::new(inspections)).into())
}

fn client_of(gateway: Gateway) -> GatewayClient {
    let Gateway {
        environment,
        endpoints,
        credentials,
        shelf,
        transport,
    } = gateway;
    let client =
        GatewayClient::with_options(environment, &endpoints, credentials, &transport).unwrap();
    client.with_shelf(shelf)
}

/// Reads key files as if they lay in [`KEY_FOLDER`].
fn key_files(effect: KeyFileEffect) -> Option<KeyFileMessage> {
    let bytes = |path: &Path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        read_key_file(&key_file(name)).unwrap()
    };
    match effect {
        KeyFileEffect::Read(sources) => {
            let files = sources.into_iter().map(|(id, source)| match source {
                FileSource::File(path) => {
                    let content = bytes(&path);
                    inspected(id, KeyFileOrigin::File(path), &content)
                }
                FileSource::Text(text) => {
                    inspected(id, KeyFileOrigin::Pasted, text.as_str().as_bytes())
                }
            });
            Some(KeyFileMessage::Read(files.collect()))
        }
        KeyFileEffect::ReadStored { task, keys } => {
            let built_in = SimulatorKeys::embedded().unwrap();
            let files = keys.into_iter().map(|key| {
                let content = match (&key.path, key.slot) {
                    (Some(path), _) => bytes(path).to_vec(),
                    (None, KeySlot::AppPrivateKey) => {
                        let pem = built_in.app_private_key.to_pkcs8_pem().unwrap();
                        pem.as_bytes().to_vec()
                    }
                    (None, KeySlot::AlipayPublicKey) => {
                        built_in.alipay_public_key().to_pem().into_bytes()
                    }
                };
                let origin = KeyFileOrigin::Profile {
                    profile: key.profile,
                    slot: key.slot,
                    path: key.path,
                };
                inspected(key.id, origin, &content)
            });
            Some(KeyFileMessage::StoredRead(task, files.collect()))
        }
        _ => None,
    }
}

fn inspected(id: KeyFileId, origin: KeyFileOrigin, bytes: &[u8]) -> KeyFile {
    KeyFile {
        id,
        origin,
        content: Ok(InspectedKey::of(bytes)),
    }
}

fn load<K, E: Explain>(
    source: &KeySource,
    parse: fn(&[u8]) -> Result<K, E>,
    built_in: impl FnOnce() -> K,
) -> Result<K, Problem> {
    let read = match source {
        KeySource::File(path) => {
            let name = Path::new(path).file_name().unwrap().to_str().unwrap();
            let bytes = read_key_file(&key_file(name));
            parse(&bytes.map_err(|error| error.problem())?)
        }
        KeySource::Text(text) => parse(text.as_str().as_bytes()),
        KeySource::BuiltIn(_) => Ok(built_in()),
    };
    read.map_err(|error| error.problem())
}

fn loaded<K>(key: Result<K, Problem>, origin: KeyOrigin) -> Result<LoadedKey<K>, Problem> {
    Ok(LoadedKey {
        key: key?,
        origin,
        notes: Vec::new(),
    })
}
