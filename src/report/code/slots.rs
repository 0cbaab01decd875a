//! What the places of a template are filled with.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::language::{CodeLanguage, Parameter};
use super::request::CodeRequest;
use super::secrets::variable_for;
use crate::protocol::{Charset, Environment, SignType};

/// Flags, values and blocks by their names.
#[derive(Debug, Default)]
pub(super) struct Slots {
    flags: BTreeSet<&'static str>,
    values: BTreeMap<&'static str, String>,
    blocks: BTreeMap<&'static str, Vec<String>>,
}

/// Where keys are looked for if they are in no file.
const PRIVATE_KEY: &str = "/path/to/app_private_key.pem";
const ALIPAY_PUBLIC_KEY: &str = "/path/to/alipay_public_key.pem";
const APP_CERTIFICATE: &str = "/path/to/appCertPublicKey.crt";
const ALIPAY_CERTIFICATE: &str = "/path/to/alipayCertPublicKey_RSA2.crt";
const ROOT_CERTIFICATE: &str = "/path/to/alipayRootCert.crt";

impl Slots {
    /// Those of a request in a language.
    pub(super) fn of(request: &CodeRequest, language: &CodeLanguage, reveal: bool) -> Self {
        let mut slots = Self::default();
        slots.set_flags(request, reveal);
        slots.put_values(request, language);
        slots.put_parameters(request, language, reveal);
        slots
    }

    /// Whether a flag is set.
    pub(super) fn is_set(&self, flag: &str) -> bool {
        self.flags.contains(flag)
    }

    /// The value of a name.
    pub(super) fn value(&self, name: &str) -> &str {
        let value = self.values.get(name);
        debug_assert!(value.is_some(), "no value for {name}");
        value.map_or("", String::as_str)
    }

    /// The lines of a name.
    pub(super) fn block(&self, name: &str) -> impl Iterator<Item = &str> {
        let lines = self.blocks.get(name);
        debug_assert!(lines.is_some(), "no lines for {name}");
        lines.into_iter().flatten().map(String::as_str)
    }

    pub(super) fn set(&mut self, flag: &'static str) {
        self.flags.insert(flag);
    }

    pub(super) fn put(&mut self, name: &'static str, value: impl Into<String>) {
        self.values.insert(name, value.into());
    }

    pub(super) fn put_block(
        &mut self,
        name: &'static str,
        lines: impl IntoIterator<Item = String>,
    ) {
        self.blocks.insert(name, lines.into_iter().collect());
    }

    fn set_flags(&mut self, request: &CodeRequest, reveal: bool) {
        let is_variable = |name, value| variable_for(name, value, reveal).is_some();
        let flags = [
            ("token_call", request.asks_for_token()),
            ("member_call", !request.asks_for_token()),
            ("refresh", request.value("refresh_token").is_some()),
            ("code", request.value("code").is_some()),
            ("app_auth_token", request.value("app_auth_token").is_some()),
            ("gbk", request.charset() == Charset::Gbk),
            ("rsa", request.sign_type() == SignType::Rsa),
            ("production", request.environment == Environment::Production),
            ("port", request.gateway.port().is_some()),
            ("certificates", request.names_certificates()),
            (
                "environment",
                request
                    .parameters()
                    .any(|(name, value, _)| is_variable(name, value)),
            ),
        ];
        for (flag, _) in flags.into_iter().filter(|(_, is_set)| *is_set) {
            self.set(flag);
        }
    }

    fn put_values(&mut self, request: &CodeRequest, language: &CodeLanguage) {
        let path = |path: &Option<PathBuf>, otherwise: &str| {
            let path = path.as_ref().map(|path| path.to_string_lossy());
            (language.quote)(&path.unwrap_or(otherwise.into()))
        };
        let keys = &request.keys;
        self.put("private_key", path(&keys.private_key, PRIVATE_KEY));
        let alipays = path(&keys.alipay_public_key, ALIPAY_PUBLIC_KEY);
        self.put("alipay_public_key", alipays);
        let certificates = &keys.certificates;
        for (name, file, otherwise) in [
            ("app_certificate", &certificates.app, APP_CERTIFICATE),
            (
                "alipay_certificate",
                &certificates.alipay,
                ALIPAY_CERTIFICATE,
            ),
            (
                "alipay_root_certificate",
                &certificates.root,
                ROOT_CERTIFICATE,
            ),
        ] {
            self.put(name, path(file, otherwise));
        }
        self.put_calls(request.names_certificates());
        let method = request.method.name;
        for (name, value) in [
            ("gateway", request.gateway.as_str()),
            ("app_id", request.value("app_id").unwrap_or_default()),
            ("method", method),
            ("charset", request.charset().name()),
            ("sign_type", request.sign_type().name()),
            ("timestamp", request.value("timestamp").unwrap_or_default()),
            ("content_type", &content_type(request)),
        ] {
            self.put(name, (language.quote)(value));
        }
        let file_name = language.file_name(request.method);
        self.put("stem", file_name.split('.').next().unwrap_or_default());
    }

    /// What SDKs with two ways to call name them.
    fn put_calls(&mut self, with_certificates: bool) {
        let names = if with_certificates {
            ["certificateExecute", "CertificateExecute", "AopCertClient"]
        } else {
            ["execute", "Execute", "AopClient"]
        };
        for (slot, name) in ["execute", "Execute", "php_client"].into_iter().zip(names) {
            self.put(slot, name);
        }
    }

    /// Every parameter as an expression, and all of them as the lines that set them: those of the
    /// query, those of the body, and all in the order in which they are signed.
    fn put_parameters(&mut self, request: &CodeRequest, language: &CodeLanguage, reveal: bool) {
        let (mut query, mut body, mut sorted) = (Vec::new(), Vec::new(), BTreeMap::new());
        let mut variables = Vec::new();
        for (name, value, in_body) in request.parameters() {
            let variable = variable_for(name, value, reveal);
            variables.extend(variable.map(str::to_owned));
            let timestamp = language.timestamp.filter(|_| name == "timestamp");
            let expression = match (variable, timestamp) {
                (Some(variable), _) => (language.variable)(variable),
                (None, Some(timestamp)) => timestamp.to_owned(),
                (None, None) => (language.quote)(value),
            };
            if let Some(known) = NAMED.iter().find(|named| **named == name) {
                self.put(known, expression.clone());
            }
            let line = (language.parameter)(&Parameter {
                name,
                value: &expression,
                in_body,
            });
            if in_body { &mut body } else { &mut query }.push(line.clone());
            sorted.insert(name.to_owned(), line);
        }
        self.put_block("query", query);
        self.put_block("body", body);
        self.put_block("sorted", sorted.into_values());
        let checks = variables
            .iter()
            .map(|variable| format!(": \"${{{variable}:?is not set}}\""));
        self.put_block("variable_checks", checks);
    }
}

/// The header that tells how the body is written.
pub(super) fn content_type(request: &CodeRequest) -> String {
    let charset = request.charset().name();
    format!("Content-Type: application/x-www-form-urlencoded;charset={charset}")
}

/// The parameters that templates name.
const NAMED: [&str; 4] = ["code", "refresh_token", "auth_token", "app_auth_token"];
