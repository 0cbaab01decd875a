//! Where a log comes from.

use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use flate2::read::MultiGzDecoder;

use super::{BulkError, BulkProgress, LONGEST_LINE};

/// How the bytes of gzip and zstd begin.
const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];
/// How much is read at once, in bytes.
const BUFFER: usize = 256 << 10;

/// A file, or standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BulkInput {
    /// Standard input.
    Stdin,
    /// A file, plain or compressed with gzip or zstd.
    File(PathBuf),
}

impl BulkInput {
    /// The inputs that paths name: `-` is standard input, a folder stands for the files in it in
    /// the order of their names, and so do the folders in it. Without a path it is standard input.
    ///
    /// # Errors
    /// [`BulkError::Open`] for a folder that cannot be read; a file is opened later.
    pub fn named(paths: &[PathBuf]) -> Result<Vec<Self>, BulkError> {
        if paths.is_empty() {
            return Ok(vec![Self::Stdin]);
        }
        let mut inputs = Vec::new();
        for path in paths {
            if path == Path::new("-") {
                inputs.push(Self::Stdin);
            } else {
                files_of(path, &mut inputs)?;
            }
        }
        Ok(inputs)
    }

    /// How it is called.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Stdin => "stdin".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// Its size as it is on the disk; `None` for standard input.
    #[must_use]
    pub fn size(&self) -> Option<u64> {
        match self {
            Self::Stdin => None,
            Self::File(path) => fs::metadata(path).ok().map(|found| found.len()),
        }
    }

    /// The line that begins at `offset` of the content after decompression, without its end. Of a
    /// line that is too long only the begin.
    ///
    /// # Errors
    /// [`BulkError`]
    pub fn line_at(&self, offset: u64) -> Result<Vec<u8>, BulkError> {
        let opened = self.open(offset, &Arc::default())?;
        let mut line = Vec::new();
        let read = BufReader::new(opened.take(LONGEST_LINE as u64)).read_until(b'\n', &mut line);
        read.map_err(|reason| BulkError::Read {
            name: self.name(),
            reason,
        })?;
        line.truncate(line.trim_ascii_end().len());
        Ok(line)
    }

    /// Opens it at `offset` of its content after decompression; what stands before is skipped.
    ///
    /// # Errors
    /// [`BulkError`]
    pub fn open(
        &self,
        offset: u64,
        progress: &Arc<BulkProgress>,
    ) -> Result<Box<dyn Read + Send>, BulkError> {
        let counted = |input: Box<dyn Read + Send>| Counted {
            input,
            progress: Arc::clone(progress),
        };
        let opened = match self {
            Self::Stdin => decoded(counted(Box::new(io::stdin())), offset),
            Self::File(path) => {
                let mut file = File::open(path).map_err(|error| BulkError::open(path, error))?;
                if is_plain(&mut file).map_err(|error| BulkError::open(path, error))? {
                    file.seek(SeekFrom::Start(offset))
                        .map_err(|error| BulkError::open(path, error))?;
                    progress.add_read(offset);
                    return Ok(Box::new(counted(Box::new(file))));
                }
                decoded(counted(Box::new(file)), offset)
            }
        };
        opened.map_err(|reason| BulkError::Read {
            name: self.name(),
            reason,
        })
    }
}

/// The files below a path, those of a folder in the order of their names.
fn files_of(path: &Path, inputs: &mut Vec<BulkInput>) -> Result<(), BulkError> {
    let open_error = |error| BulkError::open(path, error);
    if !path.is_dir() {
        inputs.push(BulkInput::File(path.to_owned()));
        return Ok(());
    }
    let entries = fs::read_dir(path).map_err(open_error)?;
    let mut below: Vec<_> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()
        .map_err(open_error)?;
    below.sort();
    below.iter().try_for_each(|path| files_of(path, inputs))
}

/// Whether a file is neither gzip nor zstd; it is read from its begin afterwards.
fn is_plain(file: &mut File) -> io::Result<bool> {
    let mut first = Vec::new();
    file.by_ref()
        .take(ZSTD.len() as u64)
        .read_to_end(&mut first)?;
    // A pipe that is named like a file cannot go back; then nothing was lost that is compressed.
    file.rewind()?;
    Ok(!first.starts_with(GZIP) && !first.starts_with(ZSTD))
}

/// Undoes gzip or zstd, and skips what stands before `offset`.
fn decoded(input: impl Read + Send + 'static, offset: u64) -> io::Result<Box<dyn Read + Send>> {
    let mut input = BufReader::with_capacity(BUFFER, input);
    let first = input.fill_buf()?;
    let mut decoded: Box<dyn Read + Send> = if first.starts_with(GZIP) {
        Box::new(MultiGzDecoder::new(input))
    } else if first.starts_with(ZSTD) {
        Box::new(zstd::stream::read::Decoder::with_buffer(input)?)
    } else {
        Box::new(input)
    };
    if offset > 0 {
        io::copy(&mut decoded.by_ref().take(offset), &mut io::sink())?;
    }
    Ok(decoded)
}

/// Tells the progress how much was read.
struct Counted {
    input: Box<dyn Read + Send>,
    progress: Arc<BulkProgress>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.progress.add_read(count as u64);
        Ok(count)
    }
}
