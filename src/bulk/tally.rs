//! What many answers come to.

use serde::{Deserialize, Serialize};

use super::{Counts, Record};
use crate::protocol::methods::MethodInfo;
use crate::signing::Verdict;

/// The summary of a part of a log, or of all of it. Parts that were checked on different machines
/// add up to the same whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Lines that were read.
    pub lines: u64,
    /// Bytes that were read, after decompression.
    pub bytes: u64,
    /// Answers that were found.
    pub answers: u64,
    /// Answers that were not verified.
    pub bad: u64,
    /// By verdict.
    pub verdicts: Counts,
    /// By cause, of those that have one.
    pub causes: Counts,
    /// By result code.
    pub codes: Counts,
    /// By cause code.
    pub sub_codes: Counts,
    /// By method, or by the node's name where it is unknown.
    pub methods: Counts,
    /// By app id, as far as the lines tell it.
    pub app_ids: Counts,
    /// By date and hour, as far as the lines tell it.
    pub hours: Counts,
    /// Of those the ones that were not verified.
    #[serde(default)]
    pub bad_hours: Counts,
    /// Verified ones by the fingerprint of the key that fits.
    pub keys: Counts,
}

impl Tally {
    /// Counts an answer.
    pub(super) fn add(&mut self, record: &Record<'_>, key: Option<&str>) {
        self.answers += 1;
        self.bad += u64::from(record.verdict != Verdict::Verified);
        self.verdicts.add(record.verdict.name());
        self.causes
            .add(record.cause.map_or("", |cause| cause.name()));
        self.codes.add(&record.code);
        self.sub_codes.add(&record.sub_code);
        self.methods.add(&record.node);
        self.app_ids.add(record.app_id.unwrap_or_default());
        self.hours.add(record.hour.unwrap_or_default());
        if record.verdict != Verdict::Verified {
            self.bad_hours.add(record.hour.unwrap_or_default());
        }
        self.keys.add(key.unwrap_or_default());
    }

    /// Adds another part.
    pub fn merge(&mut self, other: &Self) {
        self.lines += other.lines;
        self.bytes += other.bytes;
        self.answers += other.answers;
        self.bad += other.bad;
        for (own, others) in [
            (&mut self.verdicts, &other.verdicts),
            (&mut self.causes, &other.causes),
            (&mut self.codes, &other.codes),
            (&mut self.sub_codes, &other.sub_codes),
            (&mut self.methods, &other.methods),
            (&mut self.app_ids, &other.app_ids),
            (&mut self.hours, &other.hours),
            (&mut self.bad_hours, &other.bad_hours),
            (&mut self.keys, &other.keys),
        ] {
            own.merge(others);
        }
    }

    /// The counts that are shown as tables, each with the Fluent id of its title.
    #[must_use]
    pub fn tables(&self) -> [(&'static str, &Counts); 7] {
        [
            ("verify-verdicts", &self.verdicts),
            ("verify-causes", &self.causes),
            ("verify-codes", &self.codes),
            ("verify-sub-codes", &self.sub_codes),
            ("verify-methods", &self.methods),
            ("verify-app-ids", &self.app_ids),
            ("verify-keys", &self.keys),
        ]
    }

    /// Names methods instead of the nodes that answer them.
    pub(super) fn name_methods(&mut self) {
        let mut named = Counts::default();
        for (node, count) in self.methods.iter() {
            named.add_many(method_of(node), count);
        }
        self.methods = named;
    }
}

/// The method that a node answers; the node itself if it is not known.
pub(super) fn method_of(node: &str) -> &str {
    MethodInfo::by_response_node(node).map_or(node, |method| method.name)
}
