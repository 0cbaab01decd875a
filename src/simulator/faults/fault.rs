//! One way to go wrong.

use super::{Effect, Expectation, FaultStage};
use crate::diagnosis::catalogue::{Catalogue, CatalogueEntry};
use crate::diagnosis::{RuleText, general_text};
use crate::i18n::Locale;
use crate::protocol::ApiVersion;
use crate::protocol::methods::MethodInfo;

/// Something that the simulator does wrong when it is told to.
#[derive(Debug)]
pub struct Fault {
    /// Its name in commands: lower case words with hyphens. Never used again for another.
    pub id: &'static str,
    /// Where it strikes.
    pub stage: FaultStage,
    /// The only call that it makes sense for; `None` for every call.
    pub about: Option<&'static MethodInfo>,
    /// What the client must make of it.
    pub expectation: Expectation,
    pub(in crate::simulator) effect: Effect,
}

impl Fault {
    /// Its name in words.
    #[must_use]
    pub fn title(&self, locale: Locale) -> String {
        match self.sub_code() {
            Some(sub_code) => locale.text_with("fault-refused", &[("sub_code", sub_code)]),
            None => locale.text(&self.text_id()),
        }
    }

    /// What it does, and whether only to one version of the interface.
    #[must_use]
    pub fn description(&self, locale: Locale) -> String {
        let deed = self.deed(locale);
        if self.can_strike(ApiVersion::V3) {
            return deed;
        }
        locale.text_with("fault-of-v2", &[("deed", &deed)])
    }

    fn deed(&self, locale: Locale) -> String {
        let Effect::Refuse(refused) = &self.effect else {
            return locale
                .attribute(&self.text_id(), "description", &[])
                .unwrap_or_default();
        };
        let meaning = entry_of(refused.sub_code).map_or("", |entry| entry.meaning(locale));
        let args = [
            ("code", refused.code),
            ("sub_code", refused.sub_code),
            ("meaning", meaning),
        ];
        let description = locale.attribute("fault-refused", "description", &args);
        description.unwrap_or_default().trim().to_owned()
    }

    /// What a client must make of it, in words.
    #[must_use]
    pub fn expected(&self, locale: Locale) -> String {
        let Expectation {
            finding,
            verdict,
            exit_code,
        } = self.expectation;
        let finding = match finding {
            Some(id) => general_text(&RuleText::of(id, locale).title, locale, |place| {
                let sub_code = self.sub_code().filter(|_| place == "codes");
                sub_code.map(str::to_owned)
            }),
            None => locale.text("fault-no-finding"),
        };
        let verdict = match verdict {
            Some(verdict) => locale.text(verdict.title()),
            None => locale.text("fault-no-answer"),
        };
        let exit_code = exit_code.to_string();
        locale.text_with(
            "fault-expected",
            &[
                ("finding", &finding),
                ("verdict", &verdict),
                ("exit_code", &exit_code),
            ],
        )
    }

    /// The code that the gateway refuses with, if it does.
    #[must_use]
    pub fn sub_code(&self) -> Option<&'static str> {
        match &self.effect {
            Effect::Refuse(refused) => Some(refused.sub_code),
            _ => None,
        }
    }

    /// Whether it makes connections untrustworthy, so that the gateway's address must be one of
    /// https.
    #[must_use]
    pub fn is_of_tls(&self) -> bool {
        self.stage == FaultStage::Tls
    }

    /// Whether it can show in answers of this version: v3 has no envelope around the fields, and
    /// is always in UTF-8.
    #[must_use]
    pub fn can_strike(&self, version: ApiVersion) -> bool {
        match &self.effect {
            Effect::Render(rendering) => version == ApiVersion::V2 || !rendering.needs_envelope(),
            _ => true,
        }
    }

    fn text_id(&self) -> String {
        format!("fault-{}", self.id)
    }
}

impl PartialEq for Fault {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Fault {}

fn entry_of(sub_code: &str) -> Option<&'static CatalogueEntry> {
    let is_it = |entry: &&CatalogueEntry| entry.names().any(|name| name == sub_code);
    Catalogue::entries().iter().find(is_it)
}
