//! Where a JSON object ends in a text that goes on.

use super::work::Work;

/// How a JSON object in a text ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ObjectEnd {
    /// Before this place.
    Closed(usize),
    /// Not at all: the text ends first, or it stops being JSON at this place.
    Open(usize),
}

/// The end of the object that begins at `start`; `None` if there is no work left for it.
pub(super) fn object_end(text: &str, start: usize, work: &Work) -> Option<ObjectEnd> {
    let bytes = text.as_bytes().get(start..)?;
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    for (at, byte) in bytes.iter().enumerate() {
        if at % 64 == 0 && !work.may_scan(64.min(bytes.len() - at)) {
            return None;
        }
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            // No string of JSON goes over the end of a line.
            b'\n' if in_string => return Some(ObjectEnd::Open(start + at)),
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(ObjectEnd::Closed(start + at + 1));
                }
            }
            _ => {}
        }
    }
    Some(ObjectEnd::Open(text.len()))
}
