//! The simulator's personas that the user wrote.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::Versioned;

/// The content of `personas.json`. Each persona stays as the user wrote it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonaBook {
    /// Version of this form.
    pub version: u32,
    /// The personas in the order in which they are offered.
    pub personas: Vec<Box<RawValue>>,
}

impl Default for PersonaBook {
    fn default() -> Self {
        Self {
            version: Self::VERSION,
            personas: Vec::new(),
        }
    }
}

impl Versioned for PersonaBook {
    const VERSION: u32 = 1;

    fn version(&self) -> u32 {
        self.version
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{StorageError, VersionedFile, write_atomically};

    const TEXT: &str = "{\"id\" :  \"a\",\n\"b\":1.50}";

    #[test]
    fn a_persona_comes_back_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let file = VersionedFile::<PersonaBook>::at(folder.path().join("personas.json"));
        let persona = RawValue::from_string(TEXT.to_owned()).unwrap();
        file.change(|book| book.personas.push(persona)).unwrap();
        let book = file.load().content;
        assert_eq!(book.personas[0].get(), TEXT);
    }

    #[test]
    fn a_file_with_a_byte_order_mark_is_read_and_one_of_another_form_is_set_aside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("personas.json");
        let file = VersionedFile::<PersonaBook>::at(path.clone());
        let marked = format!("\u{feff}{{\"version\":1,\"personas\":[{TEXT}]}}");
        write_atomically(&path, marked.as_bytes()).unwrap();
        assert_eq!(file.load().content.personas.len(), 1);
        for other in ["[]", "{\"version\":1,\"personas\":[],\"more\":1}"] {
            write_atomically(&path, other.as_bytes()).unwrap();
            let notice = file.load().notice;
            assert!(
                matches!(notice, Some(StorageError::SetAside { .. })),
                "{other}"
            );
        }
    }
}
