//! What is looked for. A recogniser is one file here and one line in [`RECOGNISERS`].

mod addresses;
mod answers;
mod authorization_headers;
mod base64_words;
mod curl_commands;
mod encoded_runs;
mod error_texts;
mod exceptions;
mod http_requests;
mod json_bodies;
mod json_strings;
mod keys;
mod labelled_words;
mod mentions;
mod query_strings;
mod quoting;
mod rest_answers;
mod single_words;
mod tokens;
mod web_pages;
mod xml_answers;

use super::InspectionKind;
use super::scope::Scope;

/// Finds fragments of some kinds.
pub(super) trait Recogniser: Sync {
    /// The kinds it finds; none if it only unwraps texts for the others.
    fn kinds(&self) -> &'static [InspectionKind];

    /// What is in every text that has such a fragment; nothing if the whole text has to be looked
    /// at.
    fn anchors(&self) -> &'static [&'static str] {
        &[]
    }

    /// Looks for fragments where no other has been found. `hits` are the places of its anchors.
    fn find(&self, scope: &mut Scope<'_>, hits: &[usize]);
}

/// Every recogniser, the surest first: what one has found the next ones pass over.
pub(super) const RECOGNISERS: &[&dyn Recogniser] = &[
    &keys::Keys,
    &xml_answers::XmlAnswers,
    &web_pages::WebPages,
    &quoting::Quoting,
    &answers::Answers,
    &rest_answers::RestAnswers,
    &curl_commands::CurlCommands,
    &http_requests::HttpRequests,
    &authorization_headers::AuthorizationHeaders,
    &json_bodies::JsonBodies,
    &json_strings::JsonStrings,
    &addresses::Addresses,
    &query_strings::QueryStrings,
    &encoded_runs::EncodedRuns,
    &exceptions::Exceptions,
    &error_texts::ErrorTexts,
    &labelled_words::LabelledWords,
    &tokens::Tokens,
    &base64_words::Base64Words,
    &single_words::SingleWords,
    &mentions::Mentions,
];
