//! The work behind key files: reading, converting, making.

use std::path::Path;

use super::{
    FileSource, GeneratedPair, KeyFile, KeyFileEffect, KeyFileId, KeyFileMessage, KeyFileOrigin,
    ProfileKey,
};
use crate::app::errand::Errand;
use crate::i18n::{Explain as _, Problem};
use crate::keys::{KeyConversion, KeyError, KeySlot, PairLength, UsableKey, pair_files};
use crate::platform;
use crate::simulator::SimulatorKeys;
use crate::storage::{Overwrite, write_key_file, write_pair};

impl Errand for KeyFileEffect {
    type Answer = KeyFileMessage;

    #[cfg(feature = "gui")]
    async fn ask(self) -> Result<KeyFileMessage, Self> {
        Ok(match self {
            KeyFileEffect::PickFiles(locale) => {
                let title = locale.text("dialog-key-files");
                KeyFileMessage::Picked(platform::pick_files(&title).await)
            }
            KeyFileEffect::PickPlace {
                file,
                conversion,
                name,
                locale,
            } => {
                let title = locale.text("dialog-save-key");
                let path = platform::pick_place(&title, &name).await;
                KeyFileMessage::PlacePicked(file, conversion, path)
            }
            KeyFileEffect::PickFolder(length, locale) => {
                let path = platform::pick_folder(&locale.text("dialog-pair-folder")).await;
                KeyFileMessage::FolderPicked(length, path)
            }
            other => return Err(other),
        })
    }

    fn carry_out(self) -> KeyFileMessage {
        match self {
            KeyFileEffect::PickFiles(_) => KeyFileMessage::Picked(Vec::new()),
            KeyFileEffect::PickPlace {
                file, conversion, ..
            } => KeyFileMessage::PlacePicked(file, conversion, None),
            KeyFileEffect::PickFolder(length, _) => KeyFileMessage::FolderPicked(length, None),
            KeyFileEffect::ReadStored { task, keys } => {
                let files = keys.into_iter().map(stored).collect();
                KeyFileMessage::StoredRead(task, files)
            }
            KeyFileEffect::Read(sources) => {
                let files = sources.into_iter().map(|(id, source)| opened(id, source));
                KeyFileMessage::Read(files.collect())
            }
            KeyFileEffect::Save {
                key,
                conversion,
                path,
                overwrite,
                id,
            } => {
                let saved = save(&key, conversion, &path, overwrite);
                let saved = saved.map(|()| Box::new(file(id, &path)));
                KeyFileMessage::Saved(saved)
            }
            KeyFileEffect::Generate {
                task,
                length,
                folder,
                ids,
            } => {
                let pair = generate(length, &folder, ids).map(Box::new);
                KeyFileMessage::Generated(task, pair)
            }
        }
    }
}

fn stored(key: ProfileKey) -> KeyFile {
    let ProfileKey {
        id,
        profile,
        slot,
        path,
    } = key;
    let origin = KeyFileOrigin::Profile {
        profile,
        slot,
        path: path.clone(),
    };
    match path {
        Some(path) => read(id, origin, &path),
        None => match built_in(slot) {
            Ok(key) => KeyFile::of_key(id, origin, key),
            Err(error) => KeyFile::refused(id, origin, &error),
        },
    }
}

fn built_in(slot: KeySlot) -> Result<UsableKey, KeyError> {
    let keys = SimulatorKeys::embedded()?;
    Ok(match slot {
        KeySlot::AppPrivateKey => UsableKey::Private(keys.app_private_key.clone()),
        KeySlot::AlipayPublicKey => UsableKey::Public(keys.alipay_public_key()),
    })
}

fn opened(id: KeyFileId, source: FileSource) -> KeyFile {
    match source {
        FileSource::File(path) => file(id, &path),
        FileSource::Text(text) => KeyFile::of(id, KeyFileOrigin::Pasted, text.as_str().as_bytes()),
    }
}

fn file(id: KeyFileId, path: &Path) -> KeyFile {
    read(id, KeyFileOrigin::File(path.to_owned()), path)
}

fn read(id: KeyFileId, origin: KeyFileOrigin, path: &Path) -> KeyFile {
    match platform::read_key_file(path) {
        Ok(bytes) => KeyFile::of(id, origin, &bytes),
        Err(error) => KeyFile::refused(id, origin, &error),
    }
}

fn save(
    key: &UsableKey,
    conversion: KeyConversion,
    path: &Path,
    overwrite: Overwrite,
) -> Result<(), Problem> {
    let document = conversion.apply(key).map_err(|error| error.problem())?;
    write_key_file(path, &document, overwrite).map_err(|error| error.problem())
}

fn generate(
    length: PairLength,
    folder: &Path,
    [private_id, public_id]: [KeyFileId; 2],
) -> Result<GeneratedPair, Problem> {
    let key = platform::generate_pair(length).map_err(|error| error.problem())?;
    let files = pair_files(&key).map_err(|error| error.problem())?;
    let paths = write_pair(folder, &files, Overwrite::Refuse).map_err(|error| error.problem())?;
    // The first file is the private key, the last one the line to paste.
    let place = |path: Option<&std::path::PathBuf>| path.cloned().unwrap_or_default();
    Ok(GeneratedPair {
        private_key: file(private_id, &place(paths.first())),
        public_key: file(public_id, &place(paths.last())),
    })
}
