//! Carries out effects on background threads and sends back what came of them.

mod answers;
mod filter;
mod watch;
mod write_queue;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::task::AbortHandle;

use self::write_queue::WriteQueue;
use crate::app::caller::{download_certificate, execute, preflight};
use crate::app::effect::Effect;
use crate::app::errand::Errand;
use crate::app::history::HistoryStore;
use crate::app::key_loader::{read_key, recognise};
use crate::app::own_code::{FolderChoice, OwnCodeEffect, write_files};
use crate::app::personas;
use crate::app::request_log::follow;
use crate::app::{
    EffectRunner, FlowMessage, KeyMessage, KeySource, Message, PastedText, PersonaEffect,
    ProfileMessage, SimulatorInfo, SimulatorMessage, TaskId, ViewMessage,
};
use crate::i18n::{Explain as _, Fault, Locale, Problem};
use crate::keys::CredentialSlot;
#[cfg(feature = "gui")]
use crate::keys::KeySlot;
use crate::platform;
use crate::protocol::State;
use crate::simulator::{Simulator, SimulatorConfig, SimulatorHandle};
use crate::storage::{
    HISTORY_PATIENCE, Loaded, Paths, Profile, ProfileBook, Settings, StorageError, Versioned,
    VersionedFile, WindowPlace,
};

/// How the runtime is set up.
#[derive(Clone, Debug)]
pub struct Startup {
    /// Where profiles and settings are kept.
    pub paths: Result<Paths, StorageError>,
    /// Seed of the simulator's codes and tokens.
    pub simulator_seed: u64,
    /// Where this program itself lies: it is started again to apply filters.
    pub program: PathBuf,
}

/// Runs effects. Dropping it stops everything, also the simulator.
#[derive(Debug)]
pub struct Runtime {
    /// There until the drop.
    tokio: Option<tokio::runtime::Runtime>,
    threads: Handle,
    inbox: Receiver<Message>,
    outbox: Outbox,
    startup: Startup,
    simulator: Arc<Mutex<Option<SimulatorHandle>>>,
    tasks: HashMap<TaskId, AbortHandle>,
    writes: WriteQueue,
    /// The settings as this window last read or saved them.
    known: Arc<Mutex<Settings>>,
    history: Arc<HistoryStore>,
}

/// Sends messages and wakes the window, which is part of sending, so that nobody can forget it.
#[derive(Clone)]
struct Outbox {
    sender: Sender<Message>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl std::fmt::Debug for Outbox {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Outbox")
    }
}

impl Outbox {
    fn send(&self, message: impl Into<Message>) {
        // It fails only when the window is gone, and then nobody wants the answer.
        let _ = self.sender.send(message.into());
        (self.wake)();
    }
}

impl Runtime {
    /// A runtime with two threads that calls `wake` for every message.
    ///
    /// # Errors
    /// The operating system gives no threads.
    pub fn new(
        startup: Startup,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Result<Self, std::io::Error> {
        let tokio = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .thread_name("alipay-explorer")
            .enable_all()
            .build()?;
        let (sender, inbox) = channel();
        Ok(Self {
            threads: tokio.handle().clone(),
            tokio: Some(tokio),
            inbox,
            outbox: Outbox {
                sender,
                wake: Arc::new(wake),
            },
            startup,
            simulator: Arc::default(),
            tasks: HashMap::new(),
            writes: WriteQueue::default(),
            known: Arc::default(),
            history: Arc::default(),
        })
    }

    fn task(&mut self, id: TaskId, future: impl Future<Output = ()> + Send + 'static) {
        let handle = self.threads.spawn(future);
        self.tasks.insert(id, handle.abort_handle());
    }

    fn blocking(&self, work: impl FnOnce() + Send + 'static) {
        self.threads.spawn_blocking(work);
    }

    /// File work, one after the other.
    fn write(&self, work: impl FnOnce(Result<Paths, StorageError>) + Send + 'static) {
        let paths = self.startup.paths.clone();
        self.writes.push(&self.threads, move || work(paths));
    }

    fn save_profiles(&self, change: impl FnOnce(&mut ProfileBook) + Send + 'static) {
        let outbox = self.outbox.clone();
        self.write(move |paths| report(&outbox, save(paths, Paths::profiles, change)));
    }

    fn save_window_place(&self, place: WindowPlace) {
        let outbox = self.outbox.clone();
        self.write(move |paths| {
            report(&outbox, save(paths, Paths::window, |kept| *kept = place));
        });
    }

    fn load(&self) {
        let (outbox, known) = (self.outbox.clone(), Arc::clone(&self.known));
        self.write(move |paths| load(&outbox, paths, &known));
    }

    fn save_settings(&self, settings: Settings) {
        let (outbox, known) = (self.outbox.clone(), Arc::clone(&self.known));
        self.write(move |paths| {
            let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
            let saved = save(paths, Paths::settings, |kept: &mut Settings| {
                kept.take_changes(&known, &settings);
            });
            if saved.is_ok() {
                *known = settings;
            }
            report(&outbox, saved);
        });
    }

    #[cfg(feature = "gui")]
    fn pick(&self, slot: CredentialSlot, profile: String, locale: Locale) {
        let outbox = self.outbox.clone();
        let title = locale.text(match slot {
            CredentialSlot::Key(KeySlot::AppPrivateKey) => "dialog-private-key",
            CredentialSlot::Key(KeySlot::AlipayPublicKey) => "dialog-alipay-public-key",
            CredentialSlot::Certificate(slot) => slot.text_id(),
        });
        self.threads.spawn(async move {
            let path = platform::pick_file(&title).await;
            outbox.send(KeyMessage::Picked {
                slot,
                profile,
                path,
            });
        });
    }

    #[cfg(not(feature = "gui"))]
    fn pick(&self, slot: CredentialSlot, profile: String, _locale: Locale) {
        self.outbox.send(KeyMessage::Picked {
            slot,
            profile,
            path: None,
        });
    }

    /// Dialogs wait for the user, everything else keeps a thread busy.
    #[cfg(feature = "gui")]
    fn errand(&self, errand: impl Errand) {
        let (outbox, threads) = (self.outbox.clone(), self.threads.clone());
        self.threads.spawn(async move {
            match errand.ask().await {
                Ok(answer) => outbox.send(answer),
                Err(work) => {
                    threads.spawn_blocking(move || outbox.send(work.carry_out()));
                }
            }
        });
    }

    #[cfg(not(feature = "gui"))]
    fn errand(&self, errand: impl Errand) {
        let outbox = self.outbox.clone();
        self.blocking(move || outbox.send(errand.carry_out()));
    }

    fn cancel(&mut self, task: TaskId) {
        if let Some(handle) = self.tasks.remove(&task) {
            handle.abort();
        }
    }

    fn with_simulator(&self, work: impl FnOnce(&Mutex<Option<SimulatorHandle>>) + Send + 'static) {
        let simulator = Arc::clone(&self.simulator);
        self.blocking(move || work(&simulator));
    }

    fn save_profile(&self, profile: Profile) {
        self.save_profiles(move |book| {
            book.selected = Some(profile.name.clone());
            book.upsert(profile);
        });
    }

    fn read(&self, task: TaskId, slot: CredentialSlot, source: KeySource) {
        let outbox = self.outbox.clone();
        self.blocking(move || outbox.send(read_key(task, slot, &source)));
    }

    fn own_code(&self, effect: OwnCodeEffect) {
        let outbox = self.outbox.clone();
        match effect {
            OwnCodeEffect::PickFolder(locale) => self.errand(FolderChoice(locale)),
            OwnCodeEffect::Write(folder) => self.with_simulator(move |simulator| {
                outbox.send(write_files(simulator, &folder));
            }),
        }
    }

    fn persona(&self, effect: PersonaEffect) {
        let outbox = self.outbox.clone();
        match effect {
            PersonaEffect::Check { task, text, taken } => {
                self.blocking(move || outbox.send(personas::check(task, &text, &taken)));
            }
            PersonaEffect::Write(job) => self.write(move |paths| outbox.send(job.work(paths))),
            PersonaEffect::Offer(own) => {
                self.with_simulator(move |simulator| personas::offer(simulator, own));
            }
        }
    }

    fn start_simulator(&self) {
        let (outbox, place) = (self.outbox.clone(), Arc::clone(&self.simulator));
        let config = SimulatorConfig::new(Arc::new(platform::now), self.startup.simulator_seed);
        self.threads.spawn(async move {
            let outcome = Simulator::start(config)
                .await
                .map_err(|error| error.problem());
            let log = outcome.as_ref().ok().map(SimulatorHandle::request_log);
            let info = outcome.map(|handle| {
                let info = SimulatorInfo::of(&handle);
                *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(handle);
                info
            });
            outbox.send(SimulatorMessage::Started(Box::new(info)));
            if let Some(log) = log {
                follow(log, |news| outbox.send(news)).await;
            }
        });
    }
}

/// How long the program waits at its end for files that are being written.
/// Longer than [`HISTORY_PATIENCE`], for which a write may wait for another window.
const LAST_WRITES: Duration = Duration::from_secs(HISTORY_PATIENCE.as_secs() + 1);

impl Drop for Runtime {
    fn drop(&mut self) {
        self.writes.finish(LAST_WRITES);
        if let Some(tokio) = self.tokio.take() {
            tokio.shutdown_background();
        }
    }
}

impl EffectRunner for Runtime {
    fn messages(&mut self) -> Vec<Message> {
        self.tasks.retain(|_, task| !task.is_finished());
        self.inbox.try_iter().collect()
    }

    fn run(&mut self, effect: Effect) {
        let outbox = self.outbox.clone();
        match effect {
            Effect::Load => self.load(),
            Effect::SaveProfile(profile) => self.save_profile(*profile),
            Effect::SaveChoice(name) => self.save_profiles(move |book| book.selected = Some(name)),
            Effect::DeleteProfile(name) => self.save_profiles(move |book| book.remove(&name)),
            Effect::SaveSettings(settings) => self.save_settings(settings),
            Effect::SaveWindowPlace(place) => self.save_window_place(place),
            Effect::PickKeyFile {
                slot,
                profile,
                locale,
            } => self.pick(slot, profile, locale),
            Effect::ReadKey { task, slot, source } => self.read(task, slot, source),
            Effect::RecogniseKey {
                path,
                profile,
                mode,
            } => self.blocking(move || outbox.send(recognise(path, profile, mode))),
            Effect::StartSimulator => self.start_simulator(),
            Effect::Simulator(effect) => self.with_simulator(move |simulator| {
                if let Some(message) = effect.carry_out(simulator) {
                    outbox.send(message);
                }
            }),
            Effect::OpenBrowser(url) => self.blocking(move || browse(&outbox, &url)),
            Effect::Listen {
                task,
                redirect_uri,
                state,
                locale,
            } => self.task(task, listen(outbox, task, redirect_uri, (state, locale))),
            Effect::Execute {
                task,
                call,
                gateway,
                context,
            } => self.task(task, async move {
                outbox.send(execute(task, *call, *gateway, context).await);
            }),
            Effect::Preflight {
                task,
                call,
                gateway,
                context,
            } => self.task(task, async move {
                outbox.send(preflight(task, *call, *gateway, context).await);
            }),
            Effect::DownloadCertificate {
                task,
                sn,
                gateway,
                context,
            } => self.task(task, async move {
                outbox.send(download_certificate(task, sn, *gateway, context).await);
            }),
            Effect::Cancel(task) => self.cancel(task),
            Effect::Inspect(errand) => self.errand(errand),
            Effect::Logs(effect) => self.logs(effect),
            Effect::CompareSignContents { task, texts } => {
                self.blocking(move || outbox.send(texts.compare(task)));
            }
            Effect::KeyFile(errand) => self.errand(errand),
            Effect::Persona(effect) => self.persona(effect),
            Effect::Certificate(errand) => self.errand(errand),
            Effect::Report(errand) => self.errand(errand),
            Effect::Capsule(errand) => self.errand(errand),
            Effect::CompareRuns(effect) => self.blocking(move || outbox.send(effect.carry_out())),
            Effect::OwnCode(effect) => self.own_code(effect),
            Effect::Code(errand) => self.errand(errand),
            Effect::Viewer(effect) => self.viewer(effect),
            Effect::History(effect) => self.past(effect),
            // The window has the clipboard and keeps this effect to itself.
            Effect::Copy(_) => {}
            Effect::Reread {
                task,
                exchanges,
                keys,
            } => self.reread(task, exchanges, keys),
            Effect::DrawState => outbox.send(draw_state()),
        }
    }
}

fn draw_state() -> FlowMessage {
    FlowMessage::NewState(platform::authorization_state())
}

fn load(outbox: &Outbox, paths: Result<Paths, StorageError>, known: &Mutex<Settings>) {
    let personas = personas::load(paths.clone());
    let (settings, profiles) = match paths {
        Ok(paths) => (
            VersionedFile::<Settings>::at(paths.settings()).load(),
            VersionedFile::<ProfileBook>::at(paths.profiles()).load(),
        ),
        Err(error) => (
            Loaded {
                content: Settings::default(),
                notice: Some(error),
            },
            Loaded {
                content: ProfileBook::default(),
                notice: None,
            },
        ),
    };
    let mut read = known.lock().unwrap_or_else(PoisonError::into_inner);
    read.clone_from(&settings.content);
    outbox.send(ProfileMessage::Loaded(profiles));
    outbox.send(ProfileMessage::SettingsLoaded(settings));
    outbox.send(personas);
}

fn save<T: Versioned>(
    paths: Result<Paths, StorageError>,
    file: fn(&Paths) -> PathBuf,
    change: impl FnOnce(&mut T),
) -> Result<(), StorageError> {
    let loaded = VersionedFile::<T>::at(file(&paths?)).change(change)?;
    loaded.notice.map_or(Ok(()), Err)
}

fn report(outbox: &Outbox, outcome: Result<(), StorageError>) {
    if let Err(error) = outcome {
        outbox.send(ViewMessage::Failed(error.problem()));
    }
}

fn browse(outbox: &Outbox, url: &url::Url) {
    if let Err(error) = platform::open_in_browser(url) {
        outbox.send(ViewMessage::Failed(error.problem()));
    }
}

async fn listen(
    outbox: Outbox,
    task: TaskId,
    redirect_uri: url::Url,
    (state, locale): (State, Locale),
) {
    let outcome = match platform::RedirectListener::bind(&redirect_uri).await {
        Err(error) => Err(error.problem()),
        Ok(listener) => {
            outbox.send(FlowMessage::Listening(
                task,
                listener.redirect_uri().clone(),
            ));
            let page = caught_page(locale);
            let caught = listener.caught(&state, &page).await;
            caught
                .map(PastedText::new)
                .ok_or_else(|| Problem::new(Fault::Machine, "listen-ended"))
        }
    };
    outbox.send(FlowMessage::Caught(task, outcome));
}

fn caught_page(locale: Locale) -> String {
    format!(
        include_str!("../../../assets/pages/caught.html"),
        tag = locale.tag(),
        title = locale.text("caught-title"),
        text = locale.text("caught-text"),
    )
}
