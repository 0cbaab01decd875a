//! What a command reads: a file or standard input.

use std::fs::File;
use std::io::{self, IsTerminal as _, Read};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::input_error::InputError;
use super::{Failure, Output};

/// A file, or standard input where the path is `-`.
#[derive(Clone, Debug)]
pub(super) enum Input {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// The largest input that is read, in MiB.
    pub(super) const LIMIT_MIB: u64 = 64;

    /// The input with this name; without a name it is standard input.
    pub(super) fn named(path: Option<&Path>) -> Self {
        match path {
            Some(path) if path != Path::new("-") => Self::File(path.to_owned()),
            _ => Self::Stdin,
        }
    }

    /// All of it, in memory that is wiped afterwards, because it may hold a key or a token.
    pub(super) fn read(&self, output: &Output) -> Result<Zeroizing<Vec<u8>>, Failure> {
        let limit = Self::LIMIT_MIB;
        match self {
            Self::Stdin => {
                if io::stdin().is_terminal() {
                    output.aside(&output.locale().text("cli-paste-now"));
                }
                let name = Path::new("stdin");
                read(io::stdin().lock(), limit).map_err(|error| Failure::about(name, &error))
            }
            Self::File(path) => File::open(path)
                .map_err(InputError::from)
                .and_then(|file| read(file, limit))
                .map_err(|error| Failure::about(path, &error)),
        }
    }
}

/// The text of an option that takes a code or a token; `-` reads it from standard input, where
/// other users of the computer cannot see it. Memory is wiped afterwards.
pub(super) fn read_secret(text: &str, output: &Output) -> Result<Zeroizing<String>, Failure> {
    if text != "-" {
        return Ok(Zeroizing::new(text.to_owned()));
    }
    let bytes = Input::Stdin.read(output)?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(Zeroizing::new(text.trim().to_owned()))
}

fn read(source: impl Read, limit_mib: u64) -> Result<Zeroizing<Vec<u8>>, InputError> {
    let limit = limit_mib * 1024 * 1024;
    let mut bytes = Zeroizing::new(Vec::new());
    source.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        Err(InputError::TooLarge(limit_mib))
    } else if bytes.trim_ascii().is_empty() {
        Err(InputError::Empty)
    } else {
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endless_input_is_refused() {
        assert!(matches!(
            read(io::repeat(b'x'), 1),
            Err(InputError::TooLarge(1))
        ));
    }

    #[test]
    fn blanks_are_no_input() {
        assert!(matches!(read(&b" \r\n"[..], 1), Err(InputError::Empty)));
    }
}
