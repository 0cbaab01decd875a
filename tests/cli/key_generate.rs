//! `key generate`.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::openssl;
use crate::program::Program;

const FILES: [&str; 4] = [
    "app-private-key-pkcs8.pem",
    "app-private-key-pkcs1.pem",
    "app-public-key.pem",
    "app-public-key-to-paste.txt",
];

fn generate(folder: &Path) -> Program {
    Program::new(&["key", "generate", "--out"]).arg(folder)
}

#[test]
fn a_pair_is_written_once_and_not_over_another() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("new/keys");
    let ran = generate(&folder).args(&["--format", "json"]).run().exits(0);
    let document = ran.json();
    assert_eq!(document["bits"], json!(2048));
    let paths: Vec<_> = FILES.iter().map(|name| folder.join(name)).collect();
    let found: Vec<_> = document["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| &file["path"])
        .collect();
    let expected: Vec<_> = paths
        .iter()
        .map(|path| json!(path.display().to_string()))
        .collect();
    assert_eq!(found, expected.iter().collect::<Vec<_>>());
    let line = fs::read_to_string(&paths[3]).unwrap();
    assert_eq!(document["app_public_key"], json!(line));
    assert!(!ran.stdout.contains("PRIVATE KEY"));
    private_files_are_private(&paths);

    let before: Vec<_> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    generate(&folder)
        .run()
        .exits(2)
        .refuses_with("already; it was left as it is");
    let after: Vec<_> = paths.iter().map(|path| fs::read(path).unwrap()).collect();
    assert_eq!(before, after);
    generate(&folder).args(&["--force"]).run().exits(0);
    assert_ne!(fs::read(&paths[0]).unwrap(), before[0]);
}

#[cfg(unix)]
fn private_files_are_private(paths: &[std::path::PathBuf]) {
    use std::os::unix::fs::PermissionsExt as _;
    for path in &paths[..2] {
        let mode = fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", path.display());
    }
}

#[cfg(not(unix))]
fn private_files_are_private(_paths: &[std::path::PathBuf]) {}

/// One taken name keeps all four files from being written.
#[test]
fn no_half_of_a_pair_is_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(
        crate::program::key("rsa2048-spki.pem"),
        folder.path().join(FILES[3]),
    )
    .unwrap();
    generate(folder.path()).run().exits(2);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn people_are_told_what_to_paste_where() {
    for (lang, words) in [
        ("en", ["What to paste where", "Private key for Java SDKs"]),
        ("zh-CN", ["把什么粘贴到哪里", "应用私钥，供 Java SDK 使用"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let ran = generate(folder.path())
            .args(&["--lang", lang])
            .run()
            .exits(0);
        for words in words {
            assert!(ran.stdout.contains(words), "{}", ran.stdout);
        }
    }
}

#[test]
fn openssl_finds_one_sound_pair() {
    if !openssl::is_here("openssl_finds_one_sound_pair") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    generate(folder.path()).run().exits(0);
    let path = |name: usize| folder.path().join(FILES[name]);
    let mut public = Vec::new();
    for private in [0, 1] {
        let checked = openssl::run(&["rsa", "-check", "-noout", "-in"], &path(private));
        assert!(checked.contains("RSA key ok"), "{checked}");
        public.push(openssl::run(&["pkey", "-pubout", "-in"], &path(private)));
    }
    let written = fs::read_to_string(path(2)).unwrap();
    assert_eq!(public, [written.as_str(); 2]);
    let line: String = written
        .lines()
        .filter(|line| !line.starts_with('-'))
        .collect();
    assert_eq!(fs::read_to_string(path(3)).unwrap(), line);
}
