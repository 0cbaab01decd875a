//! What this process may use up.

use std::io;

/// Lets this process have no more than so many bytes of memory: it ends when it asks for more.
/// Only Linux and its like can do that; elsewhere nothing happens.
///
/// # Errors
/// The operating system refuses.
pub fn limit_own_memory(bytes: u64) -> io::Result<()> {
    #[cfg(unix)]
    {
        let (_, most) = rlimit::getrlimit(rlimit::Resource::AS)?;
        rlimit::setrlimit(rlimit::Resource::AS, bytes.min(most), most)
    }
    #[cfg(not(unix))]
    {
        let _ = bytes;
        Ok(())
    }
}
