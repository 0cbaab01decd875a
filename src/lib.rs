//! Alipay Explorer: why does Alipay's member-information flow not work?
//!
//! The modules in order of dependence; each may use only those before it:
//!
//! | module | what it does | may touch the outside |
//! |---|---|---|
//! | [`i18n`] | languages and texts | no |
//! | [`protocol`] | names, values, requests and answers of the gateway | no |
//! | [`keys`] | what a key file is, and the keys in it | no |
//! | [`signing`] | strings to sign, signatures, verdicts | no |
//! | [`platform`] | reading key files | files |

pub mod diagnosis;
pub mod i18n;
pub mod keys;
pub mod platform;
pub mod protocol;
pub mod signing;
