//! What the catalogue explains in a text.

use super::Because;
use super::limits::LONGEST_EXPLAINED;
use crate::diagnosis::catalogue::{Catalogue, CatalogueEntry, Sdk};
use crate::protocol::GatewayError;

/// An entry of the catalogue, and by which of its words it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What explains it.
    pub entry: &'static CatalogueEntry,
    /// The message that stands in the text; of a code its usual spelling.
    pub said: &'static str,
}

impl Mention {
    /// Everything that the catalogue explains in a text.
    pub(super) fn all_in(text: &str) -> Vec<Self> {
        let end = text.floor_char_boundary(LONGEST_EXPLAINED.min(text.len()));
        let text = text.get(..end).unwrap_or_default();
        let entries = Catalogue::mentioned_in(text).into_iter();
        entries.map(|entry| Self::of(entry, text)).collect()
    }

    /// What explains a refusal: its cause, or where it names none its top code.
    pub(super) fn of_error(error: &GatewayError) -> Vec<Self> {
        let GatewayError {
            code,
            msg: _,
            sub_code,
            sub_msg: _,
        } = error;
        if sub_code.is_empty() {
            Self::all_in(&format!("code={code}"))
        } else {
            Self::all_in(sub_code)
        }
    }

    /// What explains an exception. Where SDKs share a sentence it is the explanation of the one
    /// that said it; and that a call succeeded, as an answer in the message may say, explains no
    /// failure.
    pub(super) fn in_exception(text: &str, because: &Because) -> Vec<Self> {
        let mut all = Self::all_in(text);
        all.retain(|it| it.entry.id != GatewayError::SUCCESS);
        let platform = platform_of(because);
        let is_own = |it: &Self| platform.is_some() && it.entry.sdk == platform;
        if all.iter().any(is_own) {
            let sdks = [Sdk::Java, Sdk::Dotnet, Sdk::Php, Sdk::Node, Sdk::Python];
            all.retain(|it| is_own(it) || it.entry.sdk.is_none_or(|sdk| !sdks.contains(&sdk)));
        }
        all
    }

    /// These, and those of the others that are not among them.
    pub(super) fn merged(mut first: Vec<Self>, second: Vec<Self>) -> Vec<Self> {
        for mention in second {
            if !first.iter().any(|known| known.entry == mention.entry) {
                first.push(mention);
            }
        }
        first
    }

    fn of(entry: &'static CatalogueEntry, text: &str) -> Self {
        let message = entry.message_in(text);
        let message = message.filter(|_| !entry.kind.is_on_the_wire());
        let said = message.unwrap_or_else(|| entry.wire_name());
        Self { entry, said }
    }
}

/// The SDK of the platform that an exception was recognised as.
fn platform_of(because: &Because) -> Option<Sdk> {
    let (_, platform) = because.facts.iter().find(|(name, _)| *name == "platform")?;
    match platform.as_str() {
        "Java" => Some(Sdk::Java),
        ".NET" => Some(Sdk::Dotnet),
        "PHP" => Some(Sdk::Php),
        "Node.js" => Some(Sdk::Node),
        "Python" => Some(Sdk::Python),
        _ => None,
    }
}
