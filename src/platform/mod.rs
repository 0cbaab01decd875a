//! This computer: browser, clock, file dialog, key files, random numbers, redirects.

mod browser;
mod clock;
#[cfg(feature = "gui")]
mod file_picker;
mod fragment_reader;
mod key_reader;
mod own_memory;
mod own_program;
mod random;
mod redirect_listener;

pub use browser::{BrowserError, open_in_browser};
pub use clock::now;
#[cfg(feature = "gui")]
pub use file_picker::{pick_file, pick_files, pick_folder, pick_place};
pub use fragment_reader::read_beginning;
pub use key_reader::read_key_file;
pub use own_memory::limit_own_memory;
pub use own_program::own_program;
pub use random::{authorization_state, generate_pair, seed};
pub use redirect_listener::{ListenError, RedirectListener};
