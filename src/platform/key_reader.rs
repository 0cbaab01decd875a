//! Reading key files.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

use zeroize::Zeroizing;

use crate::keys::{KeyError, LARGEST_KEY_FILE, is_key_text};

/// Reads a whole key file, into memory that is wiped afterwards.
///
/// # Errors
/// [`KeyError::NotFound`], [`KeyError::Folder`], [`KeyError::SpecialFile`],
/// [`KeyError::NoPermission`], [`KeyError::TooLarge`], otherwise [`KeyError::Io`].
pub fn read_key_file(path: &Path) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    let explain = |error: io::Error| key_error(path, &error);
    // Before opening, because opening a pipe waits for its writer.
    let metadata = fs::metadata(path).map_err(explain)?;
    if metadata.is_dir() {
        return Err(KeyError::Folder { path: shown(path) });
    }
    if !metadata.is_file() {
        return Err(KeyError::SpecialFile { path: shown(path) });
    }
    if metadata.len() > LARGEST_KEY_FILE {
        return Err(KeyError::TooLarge {
            limit: LARGEST_KEY_FILE,
        });
    }
    let file = File::open(path).map_err(explain)?;
    read_limited(file)
        .map_err(explain)?
        .ok_or(KeyError::TooLarge {
            limit: LARGEST_KEY_FILE,
        })
}

/// `None` if there is more than the limit: a file may grow after it was measured.
fn read_limited(reader: impl io::Read) -> io::Result<Option<Zeroizing<Vec<u8>>>> {
    let most = usize::try_from(LARGEST_KEY_FILE).unwrap_or(usize::MAX);
    // All the room from the start, so that no copy stays behind when the buffer grows.
    let mut bytes = Zeroizing::new(Vec::with_capacity(most + 1));
    reader.take(LARGEST_KEY_FILE + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() <= most).then_some(bytes))
}

fn key_error(path: &Path, error: &io::Error) -> KeyError {
    if is_key_text(path) {
        return KeyError::TextAsPath;
    }
    let path = shown(path);
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => KeyError::NotFound { path },
        ErrorKind::PermissionDenied => KeyError::NoPermission { path },
        ErrorKind::IsADirectory => KeyError::Folder { path },
        _ => KeyError::Io {
            path,
            reason: error.to_string(),
        },
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOO_LARGE: KeyError = KeyError::TooLarge {
        limit: LARGEST_KEY_FILE,
    };

    #[test]
    fn reads_a_file_whose_name_is_in_any_script() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder
            .path()
            .join("应用私钥RSA2048-敏感数据，请妥善保管 🔑.txt");
        File::create_new(&path)
            .and_then(|mut file| io::Write::write_all(&mut file, b"MII"))
            .unwrap();
        assert_eq!(read_key_file(&path).unwrap().as_slice(), b"MII");
    }

    #[test]
    fn refuses_what_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = shown(folder.path());
        assert_eq!(read_key_file(folder.path()), Err(KeyError::Folder { path }));
        let missing = folder.path().join("missing.pem");
        let path = shown(&missing);
        assert_eq!(read_key_file(&missing), Err(KeyError::NotFound { path }));
        let path = String::new();
        assert_eq!(
            read_key_file(Path::new("")),
            Err(KeyError::NotFound { path })
        );
    }

    #[cfg(unix)]
    #[test]
    fn refuses_devices_and_sockets_without_opening_them() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("socket");
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        for special in [Path::new("/dev/zero"), &socket] {
            let path = shown(special);
            assert_eq!(read_key_file(special), Err(KeyError::SpecialFile { path }));
        }
    }

    #[test]
    fn the_limit_is_one_mebibyte_to_the_byte() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        let file = File::create_new(&path).unwrap();
        file.set_len(LARGEST_KEY_FILE).unwrap();
        assert_eq!(read_key_file(&path).unwrap().len() as u64, LARGEST_KEY_FILE);
        file.set_len(LARGEST_KEY_FILE + 1).unwrap();
        assert_eq!(read_key_file(&path), Err(TOO_LARGE));
    }

    #[test]
    fn a_file_that_grows_while_it_is_read_is_still_limited() {
        assert_eq!(read_limited(io::repeat(b'A')).unwrap(), None);
    }

    #[test]
    fn the_operating_systems_refusals_keep_their_meaning() {
        let of = |kind| key_error(Path::new("k"), &io::Error::from(kind));
        let path = || "k".to_owned();
        assert_eq!(
            of(ErrorKind::PermissionDenied),
            KeyError::NoPermission { path: path() }
        );
        assert_eq!(
            of(ErrorKind::NotADirectory),
            KeyError::NotFound { path: path() }
        );
        assert!(matches!(of(ErrorKind::TimedOut), KeyError::Io { .. }));
    }
}
