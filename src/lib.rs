//! Alipay Explorer: why does Alipay's member-information flow not work?
//!
//! The modules in order of dependence; each may use only those before it, and those on one line do
//! not use each other:
//!
//! | module | what it does | may touch the outside |
//! |---|---|---|
//! | [`i18n`] | languages and texts | no |
//! | [`protocol`] | names, values, requests and answers of the gateway | no |
//! | [`keys`] | what a key file is, and the keys in it | no |
//! | [`signing`] | strings to sign, signatures, verdicts | no |
//! | [`diagnosis`] | findings from evidence | no |
//! | [`client`] | calls to a gateway | the network |
//! | [`simulator`] | the embedded gateway | sockets on 127.0.0.1 |
//! | [`storage`] | profiles and settings | the user's folders |
//! | [`platform`] | browser, clock, file dialog, key files, redirects | this computer |
//! | [`bulk`] | logs of signed answers, verified in a stream | files |
//! | [`report`] | what is handed on: support report, code, capsule | no |
//! | [`viewer`] | a body as tree, text and bytes; find and filter | no |
//! | [`app`] | state, messages, `update`, effects | only its runtime |
//! | `ui` (feature `gui`) | the window | egui |
//! | [`cli`] | the command line | standard input and output |

pub mod app;
pub mod bulk;
pub mod cli;
pub mod client;
pub mod diagnosis;
pub mod i18n;
pub mod keys;
pub mod platform;
pub mod protocol;
pub mod report;
pub mod signing;
pub mod simulator;
pub mod storage;
#[cfg(feature = "gui")]
pub mod ui;
pub mod viewer;
