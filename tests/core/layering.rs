//! The architecture, proved from the sources: who may use whom, what stays pure, how long a file is.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules in order of dependence. Those of one line do not use each other.
const LAYERS: &[&[&str]] = &[
    &["i18n"],
    &["protocol"],
    &["keys"],
    &["signing"],
    &["diagnosis"],
    &["client", "simulator", "storage", "platform", "bulk"],
    &["report"],
    &["viewer"],
    &["app"],
    &["ui", "cli"],
];

/// Modules that know no socket, file, clock or thread.
const PURE: [&str; 6] = ["i18n", "protocol", "keys", "signing", "diagnosis", "viewer"];

/// What they would be known by.
const OUTSIDE: [&str; 13] = [
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "SystemTime",
    "Timestamp::now",
    "tokio",
    "reqwest",
    "axum",
    "egui",
    "eframe",
];

/// The most lines a file may have.
const LONGEST_FILE: usize = 500;

#[test]
fn modules_use_only_those_below_them() {
    let mut faults = Vec::new();
    for source in sources("src") {
        let Some(module) = source.module() else {
            continue;
        };
        for used in source.used_modules() {
            if used != module && layer(&used) >= layer(&module) {
                faults.push(format!("{}: {module} uses {used}", source.path.display()));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn the_check_sees_every_way_of_naming_a_module() {
    let source = Source::new(
        "src/keys/x.rs",
        "use crate::{i18n::Locale, protocol};\nuse crate::signing;\nfn f() { crate::client::g() }\n\
         // crate::cli\n/// [`crate::ui`]\n",
    );
    let used: Vec<_> = source.used_modules().into_iter().collect();
    assert_eq!(used, ["client", "i18n", "protocol", "signing"]);
    assert_eq!(source.module().as_deref(), Some("keys"));
}

#[test]
fn every_module_has_its_place_and_is_in_the_map() {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            assert!(layer(&name) < LAYERS.len());
            assert!(
                lib.contains(&format!("pub mod {name};")),
                "{name} is not declared"
            );
            assert!(
                lib.contains(&format!("`{name}`")),
                "{name} is not in the map of src/lib.rs"
            );
        }
    }
}

#[test]
fn pure_modules_touch_nothing_outside() {
    let mut faults = Vec::new();
    for source in sources("src") {
        let Some(module) = source.module() else {
            continue;
        };
        let pure = PURE.contains(&module.as_str());
        for word in OUTSIDE.iter().filter(|_| pure) {
            if source.production.contains(word) {
                faults.push(format!("{}: {word}", source.path.display()));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn only_the_runtime_of_the_state_touches_the_outside() {
    let allowed = [
        "src/app/runtime/mod.rs",
        "src/app/runtime/filter.rs",
        "src/app/runtime/watch.rs",
        "src/app/runtime/write_queue.rs",
        "src/app/effect_runner.rs",
        "src/app/key_loader.rs",
    ];
    let outside = [
        "std::fs",
        "std::net",
        "std::thread",
        "SystemTime",
        "Timestamp::now",
        "tokio",
    ];
    let mut faults = Vec::new();
    for source in sources("src/app") {
        if allowed.iter().any(|path| source.path.ends_with(path)) {
            continue;
        }
        for word in outside
            .iter()
            .filter(|word| source.production.contains(**word))
        {
            faults.push(format!("{}: {word}", source.path.display()));
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn only_the_window_knows_egui() {
    let mut faults = Vec::new();
    for source in sources("src") {
        let module = source.module().unwrap_or_default();
        let window = ["egui::", "eframe::"]
            .iter()
            .any(|word| source.production.contains(word));
        let dialog = source.production.contains("rfd::");
        if (window && module != "ui") || (dialog && module != "platform") {
            faults.push(source.path.display().to_string());
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn only_the_command_lines_output_prints() {
    let printers = ["println!", "print!(", "io::stdout()", "io::stderr()"];
    let mut faults = Vec::new();
    for source in sources("src") {
        let is_output = source.path.ends_with("src/cli/output.rs");
        for word in printers
            .iter()
            .filter(|word| source.production.contains(**word))
        {
            if !is_output {
                faults.push(format!("{}: {word}", source.path.display()));
            }
        }
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn no_file_is_too_long() {
    let mut faults = Vec::new();
    for source in sources("src").into_iter().chain(sources("tests")) {
        if source.lines > LONGEST_FILE {
            faults.push(format!("{}: {} lines", source.path.display(), source.lines));
        }
    }
    assert_eq!(faults, [""; 0]);
}

/// One file, without its comments.
struct Source {
    path: PathBuf,
    lines: usize,
    code: String,
    /// The code without the tests at its end.
    production: String,
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        let code: String = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| [line, "\n"])
            .collect();
        let production = code
            .split("#[cfg(test)]\nmod ")
            .next()
            .unwrap_or_default()
            .to_owned();
        Self {
            path: path.into(),
            lines: text.lines().count(),
            code,
            production,
        }
    }

    /// The folder under `src` that it is in.
    fn module(&self) -> Option<String> {
        let mut parts = self.path.iter().skip_while(|part| *part != "src").skip(1);
        let module = parts.next()?.to_str()?;
        parts.next().map(|_| module.to_owned())
    }

    /// The modules that it names by a path from the crate's root, in its tests too.
    fn used_modules(&self) -> BTreeSet<String> {
        let paths = self.code.split("crate::").skip(1);
        paths
            .flat_map(|after| match after.strip_prefix('{') {
                Some(group) => first_words(group),
                None => vec![first_word(after)],
            })
            .collect()
    }
}

/// The words with which the parts of `a::{b, c}, d}…` start.
fn first_words(group: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (index, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            ',' | '}' if depth == 0 => {
                words.push(first_word(
                    group.get(start..index).unwrap_or_default().trim_start(),
                ));
                start = index + 1;
                if character == '}' {
                    break;
                }
            }
            '}' => depth -= 1,
            _ => {}
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn first_word(text: &str) -> String {
    text.chars()
        .take_while(|character| character.is_alphanumeric() || *character == '_')
        .collect()
}

fn layer(module: &str) -> usize {
    LAYERS
        .iter()
        .position(|layer| layer.contains(&module))
        .unwrap_or_else(|| panic!("{module} has no place among the layers"))
}

fn sources(folder: &str) -> Vec<Source> {
    let mut sources = Vec::new();
    collect(&root().join(folder), &mut sources);
    assert!(sources.len() > 10, "{folder} was not read");
    sources
}

fn collect(folder: &Path, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            sources.push(Source::new(path.to_str().unwrap(), &text));
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
