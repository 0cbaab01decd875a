//! A request's parameters as they were sent.

use crate::protocol::{Charset, Params};

/// Where a parameter was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the query string.
    Query,
    /// In the body.
    Body,
}

/// One parameter, its value still encoded.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct ReceivedPair {
    pub(super) name: String,
    pub(super) raw: Vec<u8>,
    pub(super) place: Place,
}

/// All parameters of a request in the order in which they were sent, their values still encoded:
/// what was decoded no longer tells how it was written. Holds tokens, so it has no `Debug` output.
#[derive(Clone)]
pub struct ReceivedForm {
    pub(super) pairs: Vec<ReceivedPair>,
    pub(super) charset: Charset,
}

impl ReceivedForm {
    /// Reads query and body. `charset` is the one in which the gateway decodes them.
    #[must_use]
    pub fn read(query: &[u8], body: &[u8], charset: Charset) -> Self {
        let pairs = [(query, Place::Query), (body, Place::Body)]
            .into_iter()
            .flat_map(|(form, place)| pairs(form, place))
            .collect();
        Self { pairs, charset }
    }

    /// The parameters as the gateway reads them: the first of each name counts.
    #[must_use]
    pub fn params(&self) -> Params {
        let mut params = Params::new();
        for pair in &self.pairs {
            if params.value(&pair.name).is_none() {
                params.set(&*pair.name, self.charset.decode(&decoded(&pair.raw)));
            }
        }
        params
    }

    /// Every parameter as it was sent, also what was sent twice: name, decoded value and place.
    pub fn sent(&self) -> impl Iterator<Item = (&str, String, Place)> {
        self.pairs.iter().map(|pair| {
            let value = self.charset.decode(&decoded(&pair.raw)).into_owned();
            (pair.name.as_str(), value, pair.place)
        })
    }

    /// Whether a name was sent in the body again, with another value than in the query.
    pub(super) fn is_contradicted(&self) -> bool {
        let of = |place| self.pairs.iter().filter(move |pair| pair.place == place);
        of(Place::Query).any(|query| {
            of(Place::Body).any(|body| body.name == query.name && body.raw != query.raw)
        })
    }
}

fn pairs(form: &[u8], place: Place) -> impl Iterator<Item = ReceivedPair> {
    form.split(|byte| *byte == b'&')
        .filter(|pair| !pair.is_empty())
        .map(move |pair| {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let name = decoded(halves.next().unwrap_or_default());
            ReceivedPair {
                name: String::from_utf8_lossy(&name).into_owned(),
                raw: halves.next().unwrap_or_default().to_vec(),
                place,
            }
        })
}

/// The bytes that an encoded value stands for; `+` is a blank.
pub(super) fn decoded(raw: &[u8]) -> Vec<u8> {
    let spaced: Vec<u8> = raw
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte })
        .collect();
    percent_encoding::percent_decode(&spaced).collect()
}
