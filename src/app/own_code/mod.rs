//! Pointing one's own program at the simulator: lines for its SDK, and the key files they name.

mod effect;
mod message;
#[expect(clippy::module_inception, reason = "the file is named after its type")]
mod own_code;
mod simulator_files;

pub(super) use effect::FolderChoice;
pub use effect::OwnCodeEffect;
pub use message::OwnCodeMessage;
pub use own_code::OwnCode;
pub(super) use own_code::Wanted;
pub use simulator_files::SimulatorFiles;
pub(super) use simulator_files::write_files;
