//! Why a simulator could not be started.

use std::io;

use crate::i18n::{Explain, Fault, Problem};
use crate::keys::KeyError;
use crate::keys::certificates::IssuingError;
use crate::protocol::EndpointsError;

/// Why a simulator could not be started.
#[derive(Debug)]
pub enum SimulatorError {
    /// Another program listens on the port.
    PortTaken(u16),
    /// The system does not allow this port, usually one below 1024.
    PortForbidden(u16),
    /// The system refuses for another reason.
    NoListener {
        /// The port that was asked for; 0 for any.
        port: u16,
        /// What the system says.
        error: io::Error,
    },
    /// An embedded key cannot be read: this program was built from damaged files.
    Key(KeyError),
    /// Its certificates cannot be made.
    Certificate(IssuingError),
    /// Its own address cannot be written as an address of a gateway.
    Address(EndpointsError),
}

impl SimulatorError {
    /// The error for a port that could not be opened.
    pub(super) fn of_port(port: u16, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AddrInUse => Self::PortTaken(port),
            io::ErrorKind::PermissionDenied => Self::PortForbidden(port),
            _ => Self::NoListener { port, error },
        }
    }
}

impl Explain for SimulatorError {
    fn problem(&self) -> Problem {
        let machine = |id, port: &u16| Problem::new(Fault::Machine, id).with("port", port);
        match self {
            Self::PortTaken(port) => machine("simulator-port-taken", port),
            Self::PortForbidden(port) => machine("simulator-port-forbidden", port),
            Self::NoListener { port, error } => {
                machine("simulator-no-listener", port).with("error", error)
            }
            Self::Key(error) => error.problem(),
            Self::Certificate(error) => error.problem(),
            Self::Address(error) => error.problem(),
        }
    }
}
