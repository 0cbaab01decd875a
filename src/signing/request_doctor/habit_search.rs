//! Looking for the habits that lead from a request to the digest that was signed.

use std::mem::discriminant;

use super::received_form::{Place, ReceivedForm, ReceivedPair, decoded};
use super::{EncodedBlank, SigningHabit};
use crate::protocol::{Charset, html};
use crate::signing::SignedDigest;

/// Parameters that a client may sign and a proxy or a wrong place in the request may lose.
const OFTEN_LOST: [(&str, &str); 5] = [
    ("format", "json"),
    ("format", "JSON"),
    ("version", "1.0"),
    ("charset", "utf-8"),
    ("sign_type", "RSA2"),
];

/// Parameters of few possible values, which code may set anew after signing.
const OFTEN_CHANGED: [(&str, &str); 10] = [
    ("charset", "utf-8"),
    ("charset", "UTF-8"),
    ("charset", "GBK"),
    ("charset", "gbk"),
    ("format", "JSON"),
    ("format", "json"),
    ("sign_type", "RSA2"),
    ("sign_type", "RSA"),
    ("version", "1.0"),
    ("version", "2.0"),
];

/// The habits with which the signed text is built, the fewest possible, with that text. At most
/// three at once are tried: a signer with more of them is found out one by one.
pub(super) fn find(
    form: &ReceivedForm,
    digest: &SignedDigest,
) -> Option<(Vec<SigningHabit>, Vec<u8>)> {
    let habits = possible(form);
    let general: Vec<_> = habits
        .iter()
        .filter(|habit| !is_about_one(habit))
        .cloned()
        .collect();
    let none = std::iter::once(Vec::new());
    let one = habits.iter().map(|habit| vec![habit.clone()]);
    let two = pairs(&habits);
    let three = pairs(&general).flat_map(|pair| {
        let third = general
            .iter()
            .filter(|third| third_fits(&pair, third, &general));
        third
            .map(|third| [pair.as_slice(), std::slice::from_ref(third)].concat())
            .collect::<Vec<_>>()
    });
    none.chain(one).chain(two).chain(three).find_map(|habits| {
        let text = text(form, &habits)?;
        digest.is_of(&text).then_some((habits, text))
    })
}

fn pairs(habits: &[SigningHabit]) -> impl Iterator<Item = Vec<SigningHabit>> {
    habits.iter().enumerate().flat_map(|(place, first)| {
        let others = habits.iter().skip(place + 1);
        others
            .filter(|second| can_meet(first, second))
            .map(|second| vec![first.clone(), second.clone()])
    })
}

/// Triples are built in the order of the list, each once.
fn third_fits(pair: &[SigningHabit], third: &SigningHabit, all: &[SigningHabit]) -> bool {
    let place = |habit: &SigningHabit| all.iter().position(|known| known == habit);
    pair.iter()
        .all(|habit| place(habit) < place(third) && can_meet(habit, third))
}

/// Two of one kind exclude each other, but for several parameters left out.
fn can_meet(first: &SigningHabit, second: &SigningHabit) -> bool {
    matches!(first, SigningHabit::LeftOut(_)) || discriminant(first) != discriminant(second)
}

fn is_about_one(habit: &SigningHabit) -> bool {
    matches!(
        habit,
        SigningHabit::LeftOut(_) | SigningHabit::NotSent(..) | SigningHabit::OtherValue(..)
    )
}

/// The habits that can make a difference for this request.
fn possible(form: &ReceivedForm) -> Vec<SigningHabit> {
    let other = match form.charset {
        Charset::Utf8 => Charset::Gbk,
        Charset::Gbk => Charset::Utf8,
    };
    let mut habits = vec![
        SigningHabit::KeptEmpty,
        SigningHabit::DroppedSignType,
        SigningHabit::SentOrder,
        SigningHabit::EncodedValues(EncodedBlank::AsSent),
        SigningHabit::EncodedValues(EncodedBlank::Percent),
        SigningHabit::PlusNotEncoded,
        SigningHabit::SignedIn(other),
        SigningHabit::SentIn(other),
        SigningHabit::HtmlEscaped,
        SigningHabit::CompactJson,
        SigningHabit::QueryOnly,
        SigningHabit::BodyOnly,
        SigningHabit::TrailingAmpersand,
    ];
    if form.is_contradicted() {
        habits.push(SigningHabit::BodyCounts);
    }
    let has = |name: &str| form.pairs.iter().any(|pair| pair.name == name);
    let lost = OFTEN_LOST.into_iter().filter(|(name, _)| !has(name));
    habits.extend(lost.map(|(name, value)| SigningHabit::NotSent(name, value)));
    let changed = OFTEN_CHANGED.into_iter().filter(|(name, _)| has(name));
    habits.extend(changed.map(|(name, value)| SigningHabit::OtherValue(name, value)));
    let names = form.pairs.iter().map(|pair| pair.name.clone());
    let signed = names.filter(|name| name != "sign" && name != "sign_type");
    habits.extend(signed.map(SigningHabit::LeftOut));
    let usual = text(form, &[]);
    habits.retain(|habit| {
        let changed = text(form, std::slice::from_ref(habit));
        changed.is_some() && changed != usual
    });
    habits
}

/// The text that a signer with these habits builds; `None` if a value does not exist in the
/// character set they use.
fn text(form: &ReceivedForm, habits: &[SigningHabit]) -> Option<Vec<u8>> {
    let has = |habit: SigningHabit| habits.contains(&habit);
    let mut signed: Vec<(String, Vec<u8>)> = Vec::new();
    for pair in counted(form, habits) {
        signed.push((pair.name.clone(), value(form, &pair.raw, habits)?));
    }
    for habit in habits {
        if let SigningHabit::NotSent(name, value) = habit {
            signed.push(((*name).to_owned(), value.as_bytes().to_vec()));
        }
    }
    for habit in habits {
        if let SigningHabit::OtherValue(changed, value) = habit {
            for (_, sent) in signed.iter_mut().filter(|(name, _)| name == changed) {
                *sent = value.as_bytes().to_vec();
            }
        }
    }
    if !has(SigningHabit::KeptEmpty) {
        signed.retain(|(_, value)| !value.is_empty());
    }
    if !has(SigningHabit::SentOrder) {
        signed.sort();
    }
    let mut text = Vec::new();
    for (place, (name, value)) in signed.iter().enumerate() {
        if place > 0 {
            text.push(b'&');
        }
        text.extend_from_slice(name.as_bytes());
        text.push(b'=');
        text.extend_from_slice(value);
    }
    if has(SigningHabit::HtmlEscaped) {
        text = html::with_entities(std::str::from_utf8(&text).ok()?).into_bytes();
    }
    if has(SigningHabit::TrailingAmpersand) {
        text.push(b'&');
    }
    Some(text)
}

/// The parameters that are signed, each name once.
fn counted<'a>(form: &'a ReceivedForm, habits: &[SigningHabit]) -> Vec<&'a ReceivedPair> {
    let has = |habit: SigningHabit| habits.contains(&habit);
    let mut pairs: Vec<_> = form.pairs.iter().collect();
    if has(SigningHabit::BodyCounts) {
        pairs.sort_by_key(|pair| pair.place == Place::Query);
    }
    let mut counted: Vec<&ReceivedPair> = Vec::new();
    for pair in pairs {
        let is_dropped = match pair.name.as_str() {
            "" | "sign" => true,
            "sign_type" if has(SigningHabit::DroppedSignType) => true,
            name => habits
                .iter()
                .any(|habit| matches!(habit, SigningHabit::LeftOut(left) if left == name)),
        };
        let is_elsewhere = has(SigningHabit::QueryOnly) && pair.place == Place::Body
            || has(SigningHabit::BodyOnly) && pair.place == Place::Query;
        let is_known = counted.iter().any(|known| known.name == pair.name);
        if !is_dropped && !is_elsewhere && !is_known {
            counted.push(pair);
        }
    }
    counted
}

/// A value as it is signed.
fn value(form: &ReceivedForm, raw: &[u8], habits: &[SigningHabit]) -> Option<Vec<u8>> {
    for habit in habits {
        match habit {
            SigningHabit::EncodedValues(EncodedBlank::AsSent) => return Some(raw.to_vec()),
            SigningHabit::EncodedValues(EncodedBlank::Percent) => {
                let blanks = String::from_utf8_lossy(raw).replace('+', "%20");
                return Some(blanks.into_bytes());
            }
            _ => {}
        }
    }
    let bytes: Vec<u8> = if habits.contains(&SigningHabit::PlusNotEncoded) {
        percent_encoding::percent_decode(raw).collect()
    } else {
        decoded(raw)
    };
    in_charset(form.charset, bytes, habits).map(|bytes| {
        if habits.contains(&SigningHabit::CompactJson) {
            compact(&bytes).unwrap_or(bytes)
        } else {
            bytes
        }
    })
}

/// The bytes of a value in the character set that is signed.
fn in_charset(charset: Charset, bytes: Vec<u8>, habits: &[SigningHabit]) -> Option<Vec<u8>> {
    for habit in habits {
        match habit {
            // Sent and signed in the same one: these bytes, if they are text in it.
            SigningHabit::SentIn(sent) => {
                return sent.decode_exactly(&bytes).is_some().then_some(bytes);
            }
            SigningHabit::SignedIn(signed) => {
                let text = charset.decode_exactly(&bytes)?;
                return signed.encode(&text).map(std::borrow::Cow::into_owned);
            }
            _ => {}
        }
    }
    // As the gateway reads it: what is no text becomes U+FFFD.
    charset
        .encode(&charset.decode(&bytes))
        .map(std::borrow::Cow::into_owned)
}

/// JSON without blanks between its parts.
fn compact(bytes: &[u8]) -> Option<Vec<u8>> {
    let value: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    let is_structure = value.is_object() || value.is_array();
    is_structure.then(|| value.to_string().into_bytes())
}
