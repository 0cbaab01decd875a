//! Reading files of which nobody knows what they are.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use zeroize::Zeroizing;

/// Reads the first `most` bytes of a file that may hold a key, into memory that is wiped
/// afterwards.
///
/// # Errors
/// What the operating system says; a folder, a pipe or a device is no file.
pub fn read_beginning(path: &Path, most: usize) -> io::Result<Zeroizing<Vec<u8>>> {
    // Before opening, because opening a pipe waits for its writer.
    let metadata = path.metadata()?;
    if !metadata.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let size = usize::try_from(metadata.len()).unwrap_or(usize::MAX);
    // All the room from the start, so that no copy stays behind when the buffer grows.
    let mut bytes = Zeroizing::new(Vec::with_capacity(size.min(most)));
    let most = u64::try_from(most).unwrap_or(u64::MAX);
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_no_more_than_it_is_told_and_nothing_but_files() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log.txt");
        io::Write::write_all(&mut File::create(&path).unwrap(), b"0123456789").unwrap();
        assert_eq!(*read_beginning(&path, 4).unwrap(), b"0123");
        assert_eq!(read_beginning(&path, 400).unwrap().len(), 10);
        assert!(read_beginning(folder.path(), 4).is_err());
    }
}
