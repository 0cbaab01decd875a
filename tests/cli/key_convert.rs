//! `key convert` and `key public`.

use std::fs;

use serde_json::json;

use crate::openssl;
use crate::program::{Program, key};

#[cfg(unix)]
fn mode(path: &std::path::Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn every_form_is_what_openssl_wrote() {
    let folder = tempfile::tempdir().unwrap();
    for (source, to, encoding, expected) in [
        ("rsa2048-pkcs8.pem", "pkcs1", "pem", "rsa2048-pkcs1.pem"),
        ("rsa2048-pkcs1.der", "pkcs8", "der", "rsa2048-pkcs8.der"),
        ("rsa2048-pkcs1.pem", "spki", "pem", "rsa2048-spki.pem"),
        (
            "rsa2048-spki.der",
            "pkcs1",
            "pem",
            "rsa2048-pkcs1-public.pem",
        ),
        ("certificate.crt", "spki", "der", "rsa2048-spki.der"),
    ] {
        let out = folder.path().join(format!("{source}-{to}-{encoding}"));
        let program = Program::new(&["key", "convert", "--to", to, "--as", encoding, "--out"]);
        program.arg(&out).arg(key(source)).run().exits(0);
        assert_eq!(
            fs::read(&out).unwrap(),
            fs::read(key(expected)).unwrap(),
            "{source}"
        );
    }
}

#[cfg(unix)]
#[test]
fn private_keys_are_for_their_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    for (to, expected) in [("pkcs1", 0o600), ("pkcs8", 0o600), ("spki", 0o644)] {
        let out = folder.path().join(to);
        let program = Program::new(&["key", "convert", "--to", to, "--out"]);
        program
            .arg(&out)
            .arg(key("rsa2048-pkcs8.pem"))
            .run()
            .exits(0);
        assert_eq!(mode(&out) & !0o044, expected & !0o044, "{to}");
        assert_eq!(mode(&out) & 0o044 != 0, to == "spki", "{to}");
    }
}

#[test]
fn nothing_is_overwritten_unless_asked() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("taken.pem");
    fs::copy(key("rsa4096-pkcs8.pem"), &out).unwrap();
    let before = fs::read(&out).unwrap();
    for (lang, words) in [
        ("en", "already; it was left as it is"),
        ("zh-CN", "已存在，未作改动"),
    ] {
        let program = Program::new(&["key", "convert", "--lang", lang, "--to", "pkcs1", "--out"]);
        let ran = program.arg(&out).arg(key("rsa2048-pkcs8.pem")).run();
        ran.exits(2).refuses_with(words);
        assert_eq!(fs::read(&out).unwrap(), before);
    }
    let program = Program::new(&["key", "convert", "--force", "--to", "pkcs1", "--out"]);
    program
        .arg(&out)
        .arg(key("rsa2048-pkcs8.pem"))
        .run()
        .exits(0);
    assert_eq!(
        fs::read(&out).unwrap(),
        fs::read(key("rsa2048-pkcs1.pem")).unwrap()
    );
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing is left beside it");
}

#[test]
fn folders_and_links_are_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::new(&["key", "convert", "--force", "--to", "pkcs1", "--out"]);
    let ran = program
        .arg(folder.path())
        .arg(key("rsa2048-pkcs8.pem"))
        .run();
    ran.exits(2).refuses_with("is no ordinary file");
    let missing = folder.path().join("missing/key.pem");
    let program = Program::new(&["key", "convert", "--to", "pkcs1", "--out"]);
    let ran = program.arg(missing).arg(key("rsa2048-pkcs8.pem")).run();
    ran.exits(2).refuses_with("There is no folder for");
}

#[test]
fn a_private_key_comes_to_stdout_only_when_asked() {
    let source = fs::read(key("rsa2048-pkcs8.pem")).unwrap();
    let arguments = ["key", "convert", "-", "--to", "pkcs1", "--as", "line"];
    let ran = Program::new(&arguments).stdin(source.clone()).run();
    ran.exits(2)
        .refuses_with("where the private key is to be written");
    let ran = Program::new(&arguments)
        .args(&["--out", "-"])
        .stdin(source)
        .run()
        .exits(0);
    let line = ran.stdout.trim_end();
    let pem = fs::read_to_string(key("rsa2048-pkcs1.pem")).unwrap();
    let expected: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    assert_eq!(line, expected);
    let public = Program::new(&["key", "convert", "--to", "spki"]).arg(key("certificate.crt"));
    let spki = fs::read_to_string(key("rsa2048-spki.pem")).unwrap();
    assert_eq!(public.run().exits(0).stdout, spki);
}

#[test]
fn json_says_what_became_of_what() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("k.txt");
    let program = Program::new(&[
        "key", "convert", "--format", "json", "--for", "java", "--out",
    ]);
    let document = program
        .arg(&out)
        .arg(key("rsa2048-pkcs1.pem"))
        .run()
        .exits(0)
        .json();
    assert_eq!(
        document["from"],
        json!({ "format": "PKCS#1", "encoding": "PEM" })
    );
    assert_eq!(
        document["to"],
        json!({ "format": "PKCS#8", "encoding": "Base64" })
    );
    assert_eq!(document["private"], json!(true));
    assert_eq!(document["out"], json!(out.display().to_string()));
    assert_eq!(document["content"], json!(null));
    assert!(!document.to_string().contains("MIIE"));
    let program = Program::new(&["key", "convert", "--format", "json", "--to", "spki"]);
    let ran = program
        .args(&["--as", "der"])
        .arg(key("certificate.crt"))
        .run();
    ran.exits(2)
        .refuses_with("DER cannot be part of a JSON document");
}

#[test]
fn what_cannot_become_a_private_key_is_refused() {
    for (name, words) in [
        ("rsa2048-spki.pem", "cannot be written as PKCS#8"),
        ("request.csr", "certificate request"),
        ("ec-pkcs8.pem", "elliptic curve"),
    ] {
        let program = Program::new(&["key", "convert", "--to", "pkcs8", "--out", "-"]);
        program.arg(key(name)).run().exits(2).refuses_with(words);
    }
}

#[test]
fn the_public_key_of_a_private_one_is_printed_with_what_to_do() {
    let spki = fs::read_to_string(key("rsa2048-spki.pem")).unwrap();
    let line: String = spki.lines().filter(|line| !line.starts_with('-')).collect();
    for (lang, words) in [
        ("en", "paste the app public key"),
        ("zh-CN", "粘贴上面的应用公钥"),
    ] {
        let program = Program::new(&["key", "public", "--lang", lang]);
        let ran = program.arg(key("rsa2048-pkcs1.pem")).run().exits(0);
        assert!(
            ran.stdout.contains(&line) && ran.stdout.contains(words),
            "{}",
            ran.stdout
        );
    }
    let program = Program::new(&["key", "public", "--format", "json"]);
    let document = program.arg(key("rsa2048-pkcs1.pem")).run().exits(0).json();
    assert_eq!(document["app_public_key"], json!(line));
    let program = Program::new(&["key", "public"]).arg(key("rsa2048-spki.pem"));
    program
        .run()
        .exits(2)
        .refuses_with("This is a public key already");
}

#[test]
fn openssl_reads_what_was_written() {
    if !openssl::is_here("openssl_reads_what_was_written") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (to, arguments) in [
        ("pkcs1", &["rsa", "-check", "-noout", "-in"][..]),
        ("pkcs8", &["pkey", "-check", "-noout", "-in"]),
        ("spki", &["pkey", "-pubin", "-noout", "-in"]),
    ] {
        let out = folder.path().join(to);
        let program = Program::new(&["key", "convert", "--to", to, "--out"]);
        program
            .arg(&out)
            .arg(key("rsa4096-pkcs8.pem"))
            .run()
            .exits(0);
        openssl::run(arguments, &out);
    }
}
