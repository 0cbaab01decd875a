//! No private key, code or token reaches a file, a log or an output that did not ask for it.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};

use alipay_explorer::client::{FlowRun, GrantedCode, run_flow};
use alipay_explorer::platform;
use alipay_explorer::protocol::{AuthCode, Scopes};
use alipay_explorer::simulator::{SimulatorHandle, SimulatorKeys, USUAL_PERSONA};
use alipay_explorer::storage::{
    History, HistoryFilter, Profile, ProfileBook, RunEntry, VersionedFile,
};
use rsa::RsaPrivateKey;
use rsa::pkcs8::DecodePrivateKey as _;
use rsa::traits::{PrivateKeyParts as _, PublicKeyParts as _};

use super::client::setup::{client, consent, credentials, simulator};

/// Two simulators with this seed issue the same codes and tokens.
const SEED: u64 = 4711;

/// Everything that must not be found, each with its name.
struct Secrets(Vec<(&'static str, String)>);

impl Secrets {
    /// The code and the tokens of a run, and the private key in every way of writing it.
    fn of(code: &AuthCode, run: &FlowRun) -> Self {
        let token = run.exchanges[0].answer.as_ref().unwrap().token().unwrap();
        let mut secrets = vec![
            ("code", code.secret().to_owned()),
            ("access token", token.access_token.secret().to_owned()),
            (
                "refresh token",
                token.refresh_token.unwrap().secret().to_owned(),
            ),
        ];
        let key = SimulatorKeys::embedded().unwrap().app_private_key;
        let forms = [key.to_pkcs8_pem().unwrap(), key.to_pkcs1_pem().unwrap()];
        for pem in &forms {
            let lines = pem
                .lines()
                .filter(|line| !line.starts_with('-') && line.len() >= 32);
            // The first line holds the head and the modulus, which are public.
            secrets.extend(
                lines
                    .skip(8)
                    .map(|line| ("a line of the private key", start_of(line))),
            );
        }
        let numbers = RsaPrivateKey::from_pkcs8_pem(&forms[0]).unwrap();
        for number in [numbers.d(), &numbers.primes()[0], &numbers.primes()[1]] {
            for radix in [10, 16] {
                secrets.push((
                    "a number of the private key",
                    start_of(&number.to_str_radix(radix)),
                ));
            }
        }
        assert!(secrets.iter().all(|(_, secret)| secret.len() >= 32));
        assert!(
            !numbers
                .n()
                .to_str_radix(16)
                .contains(&secrets[secrets.len() - 1].1)
        );
        Self(secrets)
    }

    /// The names of those that occur in a text, in either case of letters.
    fn found_in(&self, bytes: &[u8]) -> Vec<&'static str> {
        let text = String::from_utf8_lossy(bytes);
        let lower = text.to_lowercase();
        let occurs = |secret: &str| text.contains(secret) || lower.contains(&secret.to_lowercase());
        self.0
            .iter()
            .filter(|(_, secret)| occurs(secret))
            .map(|(name, _)| *name)
            .collect()
    }

    fn assert_absent(&self, place: &str, bytes: &[u8]) {
        assert_eq!(self.found_in(bytes), [""; 0], "{place}");
    }
}

/// As much of a secret as nobody prints by chance.
fn start_of(secret: &str) -> String {
    secret.chars().take(32).collect()
}

/// A flow through the library, with the code it used.
async fn run(simulator: &SimulatorHandle) -> (AuthCode, FlowRun) {
    let code = consent(simulator, &USUAL_PERSONA, Scopes::User);
    let client = client(simulator, credentials());
    let granted = GrantedCode {
        code: code.clone(),
        scopes: None,
        issued_to: None,
    };
    let run = run_flow(&client, granted, platform::now).await.unwrap();
    assert!(run.is_good(), "{run:?}");
    (code, run)
}

/// A home with a profile, and a folder beside it with the key files that the profile names.
struct Place {
    home: tempfile::TempDir,
    keys: tempfile::TempDir,
}

impl Place {
    fn new(simulator: &SimulatorHandle) -> Self {
        let (home, keys) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let private_key = keys.path().join("app.pem");
        let alipay_public_key = keys.path().join("alipay.pem");
        let key = simulator.keys();
        write(&private_key, &key.app_private_key.to_pkcs8_pem().unwrap());
        write(&alipay_public_key, &key.alipay_public_key().to_pem());
        let profile = Profile {
            name: "Marked".to_owned(),
            environment: alipay_explorer::protocol::Environment::Custom,
            gateway_url: simulator.endpoints().gateway.to_string(),
            app_id: alipay_explorer::simulator::SIMULATOR_APP_ID.to_owned(),
            private_key: Some(private_key),
            alipay_public_key: Some(alipay_public_key),
            ..Profile::default()
        };
        let book = home.path().join("config/alipay-explorer/profiles.json");
        VersionedFile::<ProfileBook>::at(book)
            .change(|book| book.upsert(profile))
            .unwrap();
        Self { home, keys }
    }

    /// The program with all that it can say about itself.
    fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alipay-explorer"));
        let home = self.home.path();
        command
            .env("HOME", home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("TMPDIR", home)
            .env("ALIPAY_EXPLORER_LOG", "trace")
            .env("RUST_LOG", "trace")
            .env("RUST_BACKTRACE", "full")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .args(arguments);
        command
    }

    /// Runs it with a code on standard input, so that the code is not in the list of processes.
    fn flow(&self, arguments: &[&str], code: &AuthCode) -> Output {
        let mut command = self.program(&["flow", "--profile", "Marked", "--auth-code", "-"]);
        let mut child = command.args(arguments).spawn().unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(code.secret().as_bytes())
            .unwrap();
        child.wait_with_output().unwrap()
    }

    /// The runs in the history, which holds them deflated.
    fn kept_runs(&self) -> Vec<(String, Vec<u8>)> {
        let database = self.home.path().join("data/alipay-explorer/history.sqlite");
        if !database.exists() {
            return Vec::new();
        }
        let history = History::open(&database).unwrap().history;
        let list = history.list(&HistoryFilter::default()).unwrap();
        let run = |entry: RunEntry| {
            let (_, content) = history.get(Some(entry.id)).unwrap();
            (format!("run {}", entry.id), content)
        };
        let runs: Vec<_> = list.entries.into_iter().map(run).collect();
        assert!(!runs.is_empty());
        runs
    }

    /// Every file that there is in the home now, and its content.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        collect(self.home.path(), &mut files);
        files.extend(self.kept_runs());
        assert!(!files.is_empty());
        files
    }
}

fn write(path: &Path, text: &str) {
    fs::File::create_new(path)
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
}

fn collect(folder: &Path, files: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push((path.display().to_string(), fs::read(&path).unwrap()));
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_writes_and_prints_none() {
    let (code, run) = run(&simulator(SEED).await).await;
    let secrets = Secrets::of(&code, &run);
    for format in ["json", "text"] {
        let simulator = simulator(SEED).await;
        let place = Place::new(&simulator);
        let same = consent(&simulator, &USUAL_PERSONA, Scopes::User);
        assert_eq!(same.secret(), code.secret(), "the marked code");
        let output = place.flow(&["--format", format], &code);
        assert!(output.status.success(), "{output:?}");
        secrets.assert_absent("stdout", &output.stdout);
        secrets.assert_absent("stderr", &output.stderr);
        let again = place.flow(&["--format", format], &code);
        assert_eq!(again.status.code(), Some(1), "the code is spent: {again:?}");
        secrets.assert_absent("stdout of a failure", &again.stdout);
        secrets.assert_absent("stderr of a failure", &again.stderr);
        let key = place.keys.path().join("app.pem");
        let inspected = place
            .program(&["key", "inspect"])
            .arg(key)
            .output()
            .unwrap();
        secrets.assert_absent("key inspect", &inspected.stdout);
        for (path, content) in place.files() {
            secrets.assert_absent(&path, &content);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_search_finds_what_a_user_asked_to_see() {
    let (code, run) = run(&simulator(SEED).await).await;
    let secrets = Secrets::of(&code, &run);
    let simulator = simulator(SEED).await;
    let place = Place::new(&simulator);
    consent(&simulator, &USUAL_PERSONA, Scopes::User);
    let output = place.flow(&["--format", "json", "--reveal"], &code);
    let mut found = secrets.found_in(&output.stdout);
    found.dedup();
    assert_eq!(found, ["code", "access token", "refresh token"]);
    let key = fs::read(place.keys.path().join("app.pem")).unwrap();
    assert!(
        secrets
            .found_in(&key)
            .contains(&"a line of the private key")
    );
}

/// Takes everything that is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_library_logs_none_and_its_values_print_none() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    // For the whole process: a subscriber of one thread misses what other threads met first.
    tracing::subscriber::set_global_default(subscriber).unwrap();
    let simulator = simulator(SEED).await;
    let (code, run) = run(&simulator).await;
    let secrets = Secrets::of(&code, &run);
    let logged = log.0.lock().unwrap().clone();
    assert!(
        !logged.is_empty(),
        "nothing was logged, so nothing was tested"
    );
    secrets.assert_absent("the log", &logged);
    let printed = format!(
        "{run:?} {simulator:?} {:?} {:?} {:?}",
        simulator.keys(),
        credentials(),
        client(&simulator, credentials()),
    );
    secrets.assert_absent("Debug", printed.as_bytes());
    assert!(printed.contains("alipay.system.oauth.token"), "{printed}");
}
